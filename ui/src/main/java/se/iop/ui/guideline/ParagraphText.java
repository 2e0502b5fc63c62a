package se.iop.ui.guideline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Guideline;
import se.iop.guideline.Paragraph.Handling;
import se.iop.guideline.comparison.ParagraphDifference;
import se.iop.guideline.comparison.ParagraphDifference.Review;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/**
 * The guideline's own text beside the rules that answer for it: how each paragraph is handled, how much of the text has
 * a rule, and which rules must be read again because their paragraph has changed since the version before.
 */
final class ParagraphText {

    private final Texts texts;
    private final RuleText rules;
    private final Guideline version;
    private final @Nullable ParagraphDifference since;

    /** The text of a version; {@code before} is the version it replaced, none for the first. */
    ParagraphText(Guideline version, @Nullable Guideline before, Texts texts) {
        this.texts = texts;
        this.rules = new RuleText(texts);
        this.version = version;
        this.since = before == null ? null : ParagraphDifference.between(before, version);
    }

    /** The whole of it. */
    Component section() {
        var section = new Section(new H2(texts.of("guideline.text")));
        section.addClassNames("card", "stack");
        if (version.paragraphs().isEmpty()) {
            section.add(new Paragraph(texts.of("guideline.text.none")));
            return section;
        }
        section.add(coverage());
        version.paragraphs().forEach(paragraph -> section.add(row(paragraph)));
        return section;
    }

    private Component coverage() {
        var coverage = version.coverage();
        var percent = coverage.percent();
        var said = new Paragraph(texts.of(
                "guideline.coverage",
                percent == null ? texts.of("guideline.coverage.unknown") : percent + " %",
                coverage.automated(),
                coverage.person(),
                coverage.unmapped(),
                coverage.notApplicable()));
        said.addClassName("coverage");
        return said;
    }

    private Component row(se.iop.guideline.Paragraph paragraph) {
        var heading = new H3(RuleText.swedish((paragraph.number() + " " + paragraph.heading()).strip()));
        var text = new Div();
        paragraph.text().lines().forEach(line -> text.add(new Paragraph(RuleText.swedish(line))));
        text.addClassName("paragraph-text");
        var answers = new Div(badge(paragraph.handling()));
        answers.addClassName("paragraph-rules");
        var list = new UnorderedList();
        paragraph.rules().forEach(rule -> list.add(new ListItem(rule(rule))));
        if (list.getComponentCount() > 0) {
            answers.add(list);
        }
        var left = new Div(heading, text);
        left.addClassName("paragraph-words");
        var row = new Div(left, answers);
        row.addClassName("paragraph");
        return row;
    }

    private StatusBadge badge(Handling handling) {
        var tone = switch (handling) {
            case AUTOMATED -> Tone.MET;
            case PERSON -> Tone.INFO;
            case NOT_APPLICABLE -> Tone.INAPPLICABLE;
            case UNMAPPED -> Tone.UNSETTLED;
        };
        return new StatusBadge(tone, texts.of(handling));
    }

    private Component rule(String name) {
        var words = version.rule(name).map(rule -> rule.requirement().text()).orElse(name);
        var line = new Div(
                version.rule(name)
                        .<Component>map(rule -> rules.force(rule.force()))
                        .orElseGet(Span::new),
                RuleText.swedish(words));
        line.addClassName("paragraph-rule");
        review(name)
                .ifPresent(review -> line.add(new StatusBadge(
                        review.suspect() ? Tone.UNSETTLED : Tone.INFO,
                        Icon.COMPARE,
                        texts.of(review.suspect() ? "guideline.review-rule.same" : "guideline.review-rule.changed"))));
        return line;
    }

    private Optional<Review> review(String rule) {
        return since == null
                ? Optional.empty()
                : since.review().stream()
                        .filter(review -> review.requirement().equals(rule))
                        .findFirst();
    }
}
