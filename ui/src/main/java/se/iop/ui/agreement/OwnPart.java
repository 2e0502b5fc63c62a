package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.iop.core.catalog.OwnFields;
import se.iop.guideline.ExtraField;
import se.iop.guideline.ExtraField.Type;
import se.iop.guideline.Slot.Option;
import se.iop.model.Extra;
import se.iop.ui.layout.Swedish;

/**
 * The fields that the committee's guidelines add to the form: an input of the right kind for each, and what was stated
 * in fields that are no longer asked for, which is kept and cannot be written on.
 */
final class OwnPart {

    /** Longer texts than this are written on several lines. */
    private static final long LINE = 200;

    private final Words words;
    private final FormFields fields;
    private final OwnFields own;
    private final Swedish swedish;
    private final Div kept = new Div();

    OwnPart(Words words, FormFields fields, Swedish swedish) {
        this.words = words;
        this.fields = fields;
        this.own = words.own();
        this.swedish = swedish;
        kept.addClassNames("wide", "own-kept");
    }

    /** The inputs in the order of the guidelines, and what is kept last. */
    Component[] content() {
        var content = new ArrayList<Component>();
        own.asked().forEach(field -> content.add(input(field)));
        content.add(kept);
        return content.toArray(Component[]::new);
    }

    /** Shows what a form says in fields that are no longer asked for, and answers its keys so that they are kept. */
    List<String> show(Map<String, Extra> stated) {
        kept.removeAll();
        var ids = own.kept(stated);
        kept.setVisible(!ids.isEmpty());
        if (!ids.isEmpty()) {
            var plain = new Plain(words, swedish).facts();
            ids.forEach(id -> plain.named(own.label(id), text(words, swedish, id, stated)));
            var why = new Paragraph(words.of("own.kept"));
            why.addClassName("quiet");
            kept.add(why, plain.list());
        }
        return ids.stream()
                .map(id -> FormWriting.key(id, Objects.requireNonNull(stated.get(id))))
                .toList();
    }

    /** A value in words; where no guideline knows the field, as it was kept. */
    static String text(Words words, Swedish swedish, String id, Map<String, Extra> stated) {
        return switch (stated.get(id)) {
            case null -> swedish.unknown();
            case Extra.Words(var text) -> text;
            case Extra.Whole(var number) -> swedish.number(number);
            case Extra.Money(var amount) -> swedish.amount(amount);
            case Extra.Day(var day) -> swedish.day(day);
            case Extra.Choice choice ->
                words.own().known(id).map(field -> field.text(choice)).orElse(choice.id());
            case Extra.Flag(var on) -> words.of(on ? "yes" : "no");
        };
    }

    private Component input(ExtraField field) {
        var key = FormWriting.key(field.type(), field.id());
        var input = switch (field.type()) {
            case TEXT -> field.most() > LINE ? fields.area(key) : fields.line(key);
            case WHOLE -> fields.whole(key);
            case MONEY -> fields.amount(key);
            case DATE -> fields.day(key);
            case CHOICE -> fields.choice(key, choices(field), true);
            case FLAG -> fields.choice(key, words.yesOrNo(), true);
        };
        ((HasHelper) input).setHelperText(help(field));
        if (field.type() == Type.TEXT && input instanceof HasStyle style) {
            style.addClassName("wide");
        }
        return input;
    }

    /** What it means, what it may be, and whether a decision needs it. */
    private String help(ExtraField field) {
        var bounds = field.type() == Type.WHOLE
                ? words.of("own.bounds", swedish.number(field.least()), swedish.number(field.most()))
                : "";
        var needed = field.required() ? words.of("own.needed") : "";
        var open = field.open() ? words.of("own.open") : "";
        return Stream.of(field.help(), bounds, needed, open)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static Map<String, String> choices(ExtraField field) {
        return field.options().stream()
                .collect(Collectors.toMap(Option::id, Option::label, (one, _) -> one, LinkedHashMap::new));
    }
}
