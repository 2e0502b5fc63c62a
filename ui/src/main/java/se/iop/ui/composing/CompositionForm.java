package se.iop.ui.composing;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.ClauseKind;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Paragraph;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.Composition.Entry;
import se.iop.ui.layout.DayField;
import se.iop.ui.text.Texts;

/** Where a guideline is composed: its decision, its rules by what they are about, and its own text. */
final class CompositionForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_DECISION = 300;
    private static final int PAUSE_MILLIS = 500;

    private final transient Texts texts;
    private final transient List<Series> series;
    private final transient Told told;
    private transient Composition composition;
    private final DayField inForce;
    private final DayField reviewBy;
    private final Map<Topic, TopicRules> topics = new EnumMap<>(Topic.class);
    private final List<RuleCard> cards = new ArrayList<>();
    private final OwnText ownText;

    /** Who follows what is composed. */
    interface Told {
        /** The guideline says something else now. */
        void changed(Composition composition);

        /** A field was left; {@link #troubles} may be others than before. */
        void checked();
    }

    /** @param series the index series that its rules may name */
    CompositionForm(Composition composition, List<Series> series, Texts texts, Told told) {
        this.composition = composition;
        this.series = List.copyOf(series);
        this.texts = texts;
        this.told = told;
        this.inForce = new DayField(texts.of("composing.in-force"));
        this.reviewBy = new DayField(texts.of("composing.review-by"));
        this.ownText =
                new OwnText(texts, () -> this.composition, next -> becomes(this.composition.withParagraphs(next)));
        getContent().addClassNames("composition-form", "stack");
        getContent().add(decision());
        for (var topic : Topic.values()) {
            var rules = new TopicRules(topic, texts, this::add);
            topics.put(topic, rules);
            getContent().add(rules);
        }
        getContent().add(ownText);
        composition.entries().forEach(entry -> cards.add(card(entry)));
        showCards();
    }

    /** The fields whose text cannot be used; what the draft says of them is what they said before. */
    List<String> troubles() {
        var troubles = new ArrayList<String>();
        for (var day : List.of(inForce, reviewBy)) {
            if (day.isInvalid()) {
                troubles.add(texts.of("composing.trouble", day.getLabel()));
            }
        }
        cards.forEach(card -> troubles.addAll(card.troubles()));
        return troubles;
    }

    private void becomes(Composition next) {
        composition = next;
        told.changed(next);
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
        inForce.show(composition.inForce());
        inForce.onRead(day -> becomes(composition.decided(day, composition.decision())));
        reviewBy.show(composition.reviewBy());
        reviewBy.onRead(day -> becomes(composition.revisedBy(day)));
        reviewBy.setHelperText(texts.of("composing.review-by.help"));
        for (var day : List.of(inForce, reviewBy)) {
            day.addBlurListener(_ -> told.checked());
        }
        var fields = new Div(decision, inForce, reviewBy);
        fields.addClassName("form-grid");
        var section = new Section(new H2(texts.of("composing.decision.heading")), fields);
        section.addClassName("card");
        return section;
    }

    private RuleCard card(Entry entry) {
        return new RuleCard(entry, series, texts, new RuleCard.Moves() {
            @Override
            public void changed(RuleCard card, Entry before) {
                var paragraphs = following(before, card.entry());
                var renamed = !paragraphs.equals(composition.paragraphs());
                composition = composition.withParagraphs(paragraphs);
                rulesBecome();
                if (renamed) {
                    ownText.show();
                }
            }

            @Override
            public void checked() {
                told.checked();
            }

            @Override
            public void moved(RuleCard card, int by) {
                move(card, by);
            }

            @Override
            public void removed(RuleCard card) {
                remove(card);
            }
        });
    }

    private void rulesBecome() {
        becomes(composition.withEntries(cards.stream().map(RuleCard::entry).toList()));
    }

    private void showCards() {
        topics.forEach((topic, rules) -> rules.show(about(topic)));
    }

    private List<RuleCard> about(Topic topic) {
        return cards.stream().filter(card -> card.topic() == topic).toList();
    }

    /** A new rule stands last among those about the same thing, opened. */
    private void add(ClauseKind kind) {
        var entry = new Entry(new Source(Citation.Kind.GUIDELINE_TEXT, null, null), Force.MUST, kind.start());
        var card = card(entry);
        cards.add(after(kind.topic()), card);
        showCards();
        rulesBecome();
        card.open();
    }

    private int after(Topic topic) {
        var place = 0;
        for (var at = 0; at < cards.size(); at++) {
            if (cards.get(at).topic().compareTo(topic) <= 0) {
                place = at + 1;
            }
        }
        return place;
    }

    private void move(RuleCard card, int by) {
        var alike = about(card.topic());
        var other = alike.get(alike.indexOf(card) + by);
        var from = cards.indexOf(card);
        var to = cards.indexOf(other);
        cards.set(to, card);
        cards.set(from, other);
        showCards();
        rulesBecome();
        card.focusMoving(by);
    }

    private void remove(RuleCard card) {
        var place = cards.indexOf(card);
        cards.remove(place);
        showCards();
        rulesBecome();
        var rule = card.entry().clause().requirement().text();
        rules(card.topic()).removed(rule, () -> {
            cards.add(Math.min(place, cards.size()), card);
            showCards();
            rulesBecome();
            card.open();
        });
    }

    private TopicRules rules(Topic topic) {
        return java.util.Objects.requireNonNull(topics.get(topic));
    }

    /** A paragraph goes on pointing at its rule when the rule gets another name. */
    private List<Paragraph> following(Entry before, Entry now) {
        var was = before.clause().requirement().name();
        var is = now.clause().requirement().name();
        var kept = cards.stream()
                .anyMatch(card -> card.entry().clause().requirement().name().equals(was));
        return was.equals(is) || kept
                ? composition.paragraphs()
                : composition.paragraphs().stream()
                        .map(paragraph -> renamed(paragraph, was, is))
                        .toList();
    }

    private static Paragraph renamed(Paragraph paragraph, String was, String is) {
        return new Paragraph(
                paragraph.number(),
                paragraph.heading(),
                paragraph.text(),
                paragraph.handling(),
                paragraph.rules().stream()
                        .map(rule -> rule.equals(was) ? is : rule)
                        .distinct()
                        .toList());
    }
}
