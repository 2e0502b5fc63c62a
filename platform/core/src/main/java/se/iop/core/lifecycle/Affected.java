package se.iop.core.lifecycle;

import java.util.List;
import java.util.UUID;
import se.iop.core.agreement.Status;

/**
 * A committee that is judged otherwise when an order is carried out.
 *
 * @param municipality the municipality's name
 * @param committee the committee's name
 * @param running how many of its running agreements were last judged by what is replaced
 * @param planned the same of those that are planned, decided or being written
 * @param agreements the decided ones among them, for whoever may read them; the first of them where they are many
 */
public record Affected(String municipality, String committee, int running, int planned, List<Named> agreements) {

    /** Keeps a list of its own. */
    public Affected {
        agreements = List.copyOf(agreements);
    }

    /**
     * An agreement to look at.
     *
     * @param id its id
     * @param title its title
     * @param status where it stands
     */
    public record Named(UUID id, String title, Status status) {}
}
