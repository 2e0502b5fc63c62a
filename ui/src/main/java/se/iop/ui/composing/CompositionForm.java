package se.iop.ui.composing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Clauses;
import se.iop.guideline.Coverage;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Paragraph;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.text.Texts;

/** Where a guideline is composed: its decision, its rules by what they are about, and its own text. */
final class CompositionForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_DECISION = 300;
    private static final int PAUSE_MILLIS = 500;

    private final transient Texts texts;
    private final transient Consumer<Composition> told;
    private transient Composition composition;
    private final Div rules = new Div();
    private final Section paragraphs = new Section();

    CompositionForm(Composition composition, Texts texts, Consumer<Composition> told) {
        this.composition = composition;
        this.texts = texts;
        this.told = told;
        getContent().addClassNames("composition-form", "stack");
        rules.addClassName("stack");
        paragraphs.addClassName("card");
        getContent().add(decision(), rules, paragraphs);
        showRules(-1);
        showParagraphs();
    }

    private void becomes(Composition next) {
        composition = next;
        told.accept(next);
    }

    private Section decision() {
        var decision = new TextField(texts.of("composing.decision"));
        decision.setHelperText(texts.of("composing.decision.help"));
        decision.setMaxLength(LONGEST_DECISION);
        decision.setValue(composition.decision());
        decision.setValueChangeMode(ValueChangeMode.LAZY);
        decision.setValueChangeTimeout(PAUSE_MILLIS);
        decision.addClassName("wide");
        decision.addValueChangeListener(change -> becomes(composition.decided(
                composition.inForce(),
                SwedishInput.text(change.getValue(), LONGEST_DECISION) instanceof Read.Value<String>(var text)
                        ? text
                        : "")));
        var inForce = new DayField(texts.of("composing.in-force"));
        inForce.show(composition.inForce());
        inForce.onRead(day -> becomes(composition.decided(day, composition.decision())));
        var reviewBy = new DayField(texts.of("composing.review-by"));
        reviewBy.show(composition.reviewBy());
        reviewBy.onRead(day -> becomes(composition.revisedBy(day)));
        var fields = new Div(decision, inForce, reviewBy);
        fields.addClassName("form-grid");
        var section = new Section(new H2(texts.of("composing.decision.heading")), fields);
        section.addClassName("card");
        return section;
    }

    /** Shows the rules again; the one at a place is opened and takes the focus. */
    private void showRules(int opened) {
        rules.removeAll();
        for (var topic : Topic.values()) {
            rules.add(topic(topic, opened));
        }
    }

    private Section topic(Topic topic, int opened) {
        var places = places(topic);
        var heading = new H2(topic.label());
        heading.getElement().setAttribute("lang", "sv");
        var section = new Section(heading);
        section.addClassName("card");
        for (var at = 0; at < places.size(); at++) {
            section.add(card(places, at, opened));
        }
        section.add(offered(topic));
        return section;
    }

    private List<Integer> places(Topic topic) {
        var places = new ArrayList<Integer>();
        var entries = composition.entries();
        for (var place = 0; place < entries.size(); place++) {
            if (Clauses.kind(entries.get(place).clause().kind()).topic() == topic) {
                places.add(place);
            }
        }
        return places;
    }

    private RuleCard card(List<Integer> places, int at, int opened) {
        int place = places.get(at);
        var entries = composition.entries();
        var card = new RuleCard(entries.get(place), at == 0, at == places.size() - 1, texts, new RuleCard.Moves() {
            @Override
            public void changed(Entry entry) {
                var next = new ArrayList<>(composition.entries());
                next.set(place, entry);
                becomes(composition.withEntries(next));
            }

            @Override
            public void moved(int by) {
                int other = places.get(at + by);
                var next = new ArrayList<>(composition.entries());
                next.set(other, composition.entries().get(place));
                next.set(place, composition.entries().get(other));
                becomes(composition.withEntries(next));
                showRules(other);
            }

            @Override
            public void removed() {
                var next = new ArrayList<>(composition.entries());
                next.remove(place);
                becomes(composition.withEntries(next));
                showRules(-1);
            }
        });
        if (place == opened) {
            card.setOpened(true);
            card.getElement().executeJs("setTimeout(() => this.querySelector('vaadin-details-summary')?.focus(), 50)");
        }
        return card;
    }

    private Details offered(Topic topic) {
        var list = new UnorderedList();
        list.addClassName("offered");
        Clauses.all().stream().filter(kind -> kind.topic() == topic).forEach(kind -> list.add(offer(kind)));
        var offered = new Details(texts.of("composing.add", topic.label()), list);
        offered.addClassName("offered-rules");
        return offered;
    }

    private ListItem offer(ClauseKind kind) {
        var label = new Span(kind.label());
        label.addClassName("offered-label");
        var help = new Span(kind.help());
        help.addClassName("quiet");
        var words = new Div(label, help);
        words.addClassName("row-words");
        words.getElement().setAttribute("lang", "sv");
        var add = new Button(texts.of("composing.add.one"), Icon.PLUS.create(), _ -> add(kind));
        add.addThemeVariants(ButtonVariant.SMALL);
        add.setAriaLabel(texts.of("composing.add.kind", kind.label()));
        return new ListItem(words, add);
    }

    /** A new rule stands last among those about the same thing. */
    private void add(ClauseKind kind) {
        var next = new ArrayList<>(composition.entries());
        var place = after(kind.topic());
        next.add(
                place,
                new Entry(
                        new Source(se.iop.guideline.Citation.Kind.GUIDELINE_TEXT, null, null),
                        Force.MUST,
                        kind.start()));
        becomes(composition.withEntries(next));
        showRules(place);
    }

    private int after(Topic topic) {
        var place = 0;
        var entries = composition.entries();
        for (var at = 0; at < entries.size(); at++) {
            if (Clauses.kind(entries.get(at).clause().kind()).topic().compareTo(topic) <= 0) {
                place = at + 1;
            }
        }
        return place;
    }

    private void showParagraphs() {
        paragraphs.removeAll();
        var list = new UnorderedList();
        list.addClassName("rows");
        for (var place = 0; place < composition.paragraphs().size(); place++) {
            list.add(row(place));
        }
        paragraphs.add(
                new H2(texts.of("composing.paragraphs")),
                coverage(),
                list,
                new Button(texts.of("composing.paragraph.add"), Icon.PLUS.create(), _ -> edit(null)));
        list.setVisible(!composition.paragraphs().isEmpty());
    }

    private Component coverage() {
        var coverage = new Span(covered(composition.paragraphs()).text());
        coverage.addClassName("quiet");
        coverage.getElement().setAttribute("lang", "sv");
        return coverage;
    }

    private static Coverage covered(List<Paragraph> paragraphs) {
        return new se.iop.guideline.Guideline(java.time.LocalDate.EPOCH, "", null, List.of(), paragraphs).coverage();
    }

    private ListItem row(int place) {
        var paragraph = composition.paragraphs().get(place);
        var name = new H3(paragraph.number() + " " + paragraph.heading());
        var handling = new Span(texts.of(paragraph.handling()));
        handling.addClassName("quiet");
        var text = new Span(paragraph.text());
        text.addClassName("paragraph-text");
        text.getElement().setAttribute("lang", "sv");
        var words = new Div(name, text, handling);
        words.addClassName("row-words");
        var number = paragraph.number();
        var up = small("composing.up", number, () -> move(place, -1));
        up.setEnabled(place > 0);
        var down = small("composing.down", number, () -> move(place, 1));
        down.setEnabled(place < composition.paragraphs().size() - 1);
        var buttons = new Div(
                small("composing.change", number, () -> edit(paragraph)),
                up,
                down,
                small("composing.remove", number, () -> {
                    var next = new ArrayList<>(composition.paragraphs());
                    next.remove(place);
                    paragraphsBecome(next);
                }));
        buttons.addClassName("row");
        return new ListItem(words, buttons);
    }

    private Button small(String key, String what, Runnable work) {
        var button = new Button(texts.of(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        button.setAriaLabel(texts.of(key) + ": " + what);
        return button;
    }

    private void move(int place, int by) {
        var next = new ArrayList<>(composition.paragraphs());
        next.add(place + by, next.remove(place));
        paragraphsBecome(next);
    }

    private void edit(@Nullable Paragraph present) {
        new ParagraphDialog(composition, present, texts, paragraph -> {
                    var next = new ArrayList<>(composition.paragraphs());
                    if (present == null) {
                        next.add(paragraph);
                    } else {
                        next.set(next.indexOf(present), paragraph);
                    }
                    paragraphsBecome(next);
                })
                .open();
    }

    private void paragraphsBecome(List<Paragraph> next) {
        becomes(composition.withParagraphs(next));
        showParagraphs();
    }
}
