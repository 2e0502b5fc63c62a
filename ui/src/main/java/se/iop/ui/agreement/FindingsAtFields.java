package se.iop.ui.agreement;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.iop.guideline.Outcome;
import se.iop.model.Field;

/**
 * Shows findings where they are mended: those that need someone in full, the others behind a tick. A field whose
 * findings look the same as before is left alone, so that nothing moves under the reader.
 */
final class FindingsAtFields {

    private final Map<Div, Set<Field>> fields = new LinkedHashMap<>();
    private final Map<Div, List<Placed>> shown = new HashMap<>();
    private final FindingNote note;
    private final Words words;

    /** Several fields may share a place. */
    FindingsAtFields(Map<Field, Div> places, FindingNote note, Words words) {
        this.note = note;
        this.words = words;
        places.forEach((field, place) ->
                fields.computeIfAbsent(place, _ -> EnumSet.noneOf(Field.class)).add(field));
    }

    /** Shows these findings instead of those before. */
    void show(List<Placed> findings) {
        fields.forEach((place, its) -> {
            var here = findings.stream()
                    .filter(placed -> its.contains(placed.finding().field()))
                    .toList();
            if (!here.equals(shown.put(place, here))) {
                fill(place, here);
            }
        });
    }

    private void fill(Div place, List<Placed> findings) {
        place.removeAll();
        findings.stream().filter(placed -> !placed.quiet()).forEach(placed -> place.add(note.of(placed)));
        var quiet = findings.stream().filter(Placed::quiet).toList();
        if (!quiet.isEmpty()) {
            place.add(behindATick(quiet));
        }
    }

    private NativeDetails behindATick(List<Placed> quiet) {
        var content = new Div();
        content.addClassName("findings");
        quiet.forEach(placed -> content.add(note.of(placed)));
        var met = quiet.stream()
                .filter(placed -> placed.finding().outcome() instanceof Outcome.Met)
                .count();
        var details = new NativeDetails(summary(met, quiet.size() - met), content);
        details.addClassNames("quiet-findings", met == 0 ? "tone-inapplicable" : "tone-met");
        return details;
    }

    private String summary(long met, long inapplicable) {
        if (met == 0) {
            return words.of("quiet.inapplicable", inapplicable);
        }
        var kept = words.of("quiet.met", met);
        return inapplicable == 0 ? kept : kept + ", " + words.of("quiet.inapplicable.too", inapplicable);
    }
}
