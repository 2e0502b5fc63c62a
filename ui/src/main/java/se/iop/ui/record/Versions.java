package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.Recalling;
import se.iop.core.history.Recalling.Then;
import se.iop.core.history.Version;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** Two moments of an agreement, chosen freely, beside each other. */
@StyleSheet("styles/record.css")
final class Versions extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** How a comparison is shown. */
    private enum Way {
        FIELDS,
        TEXT,
        WHOLE
    }

    private final transient UUID agreement;
    private final transient Recalling recalling;
    private final transient Differences differences;
    private final transient Readable readable;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Map<Long, Version> versions = new LinkedHashMap<>();
    private final Select<Long> earlier = new Select<>();
    private final Select<Long> later = new Select<>();
    private final Select<Way> way = new Select<>();
    private final Div result = new Div();
    private transient VersionsQuery query;
    private transient Consumer<VersionsQuery> told = _ -> {};

    Versions(
            UUID agreement,
            VersionsQuery query,
            Recalling recalling,
            Differences differences,
            Readable readable,
            Texts texts,
            Swedish swedish) {
        this.agreement = agreement;
        this.recalling = recalling;
        this.differences = differences;
        this.readable = readable;
        this.texts = texts;
        this.swedish = swedish;
        this.query = query;
        recalling.versions(agreement).forEach(version -> versions.put(version.seq(), version));
        getContent().addClassNames("versions", "stack");
        if (versions.isEmpty()) {
            getContent().add(new Paragraph(texts.of("record.versions.none")));
            return;
        }
        getContent().add(choices(), result);
        show();
    }

    /** How many moments there are to choose between. */
    int count() {
        return versions.size();
    }

    /** Who is told what is compared. */
    void whenChosen(Consumer<VersionsQuery> listener) {
        told = listener;
    }

    private Component choices() {
        var numbers = new ArrayList<>(versions.keySet());
        moment(earlier, "record.versions.earlier", numbers);
        moment(later, "record.versions.later", numbers);
        way.setLabel(texts.of("record.versions.way"));
        way.setItems(Way.values());
        way.setItemLabelGenerator(one -> texts.of("record.versions.way." + one));
        earlier.setValue(chosen(query.earlier(), numbers, 1));
        later.setValue(chosen(query.later(), numbers, 0));
        way.setValue(query.byText() ? query.all() ? Way.WHOLE : Way.TEXT : Way.FIELDS);
        earlier.addValueChangeListener(_ -> chosen());
        later.addValueChangeListener(_ -> chosen());
        way.addValueChangeListener(_ -> chosen());
        var choices = new Div(earlier, later, way);
        choices.addClassNames("version-choices", "no-print");
        return choices;
    }

    private void moment(Select<Long> select, String label, List<Long> numbers) {
        select.setLabel(texts.of(label));
        select.setItems(numbers);
        select.setItemLabelGenerator(this::named);
    }

    private String named(@Nullable Long number) {
        var version = number == null ? null : versions.get(number);
        return version == null
                ? ""
                : texts.of(
                        "record.versions.moment",
                        swedish.moment(version.recordedAt()),
                        readable.action(version.action()),
                        version.actor(),
                        String.valueOf(version.seq()));
    }

    private static Long chosen(@Nullable Long wanted, List<Long> numbers, int otherwise) {
        return wanted != null && numbers.contains(wanted)
                ? wanted
                : numbers.get(Math.min(otherwise, numbers.size() - 1));
    }

    private void chosen() {
        query = query.between(earlier.getValue(), later.getValue())
                .shown(way.getValue() != Way.FIELDS, way.getValue() == Way.WHOLE);
        show();
        told.accept(query);
    }

    private void show() {
        result.removeAll();
        var then = recalling.at(agreement, List.of(earlier.getValue(), later.getValue()));
        var before = then.get(earlier.getValue());
        var after = then.get(later.getValue());
        if (before == null || after == null) {
            result.add(new Paragraph(texts.of("record.versions.unreadable")));
        } else {
            result.add(compared(before, after));
        }
    }

    private Component compared(Then before, Then after) {
        if (way.getValue() == Way.FIELDS) {
            return differences.byField(before, after);
        }
        return differences.byText(
                before,
                after,
                named(before.version().seq()),
                named(after.version().seq()),
                way.getValue() == Way.WHOLE);
    }
}
