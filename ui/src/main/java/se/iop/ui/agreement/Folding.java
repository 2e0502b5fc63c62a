package se.iop.ui.agreement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import se.iop.core.agreement.Status;

/** Which sections are folded: as the reader left them while on the page, else all but the essential ones. */
final class Folding {

    private static final Set<Part> WRITING = Set.of(Part.SUBJECT, Part.PARTIES, Part.TERM, Part.ECONOMY);
    private static final Set<Part> READING = Set.of(Part.SUBJECT, Part.PARTIES, Part.TERM, Part.ECONOMY, Part.LIFE);

    private final Map<Part, Boolean> chosen = new EnumMap<>(Part.class);

    /** Folds a section as it was left, and from now on remembers how it is. */
    void keep(Part part, PartFrame frame, boolean writing, Status status) {
        var open = (writing ? WRITING : READING).contains(part) || part == Part.BEFORE_SIGNING && status.unsigned();
        frame.fold(chosen.getOrDefault(part, !open));
        frame.whenFolded(folded -> chosen.put(part, folded));
    }
}
