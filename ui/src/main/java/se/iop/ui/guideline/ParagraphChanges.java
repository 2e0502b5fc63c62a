package se.iop.ui.guideline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import se.iop.guideline.Guideline;
import se.iop.guideline.comparison.ParagraphDifference;
import se.iop.guideline.comparison.ParagraphDifference.Change;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** What the text of one version says otherwise than another's, and which rules must be read again for it. */
record ParagraphChanges(Guideline earlier, Guideline later, Texts texts) {

    /** Whether there is a text to compare at all. */
    boolean any() {
        return !earlier.paragraphs().isEmpty() || !later.paragraphs().isEmpty();
    }

    Component component() {
        var difference = ParagraphDifference.between(earlier, later);
        var all = new Div(new H3(texts.of("guideline.text.difference")));
        all.addClassName("stack");
        if (difference.changes().isEmpty()) {
            all.add(new Paragraph(texts.of("guideline.text.same")));
            return all;
        }
        var list = new UnorderedList();
        list.addClassName("changes");
        difference.changes().forEach(change -> list.add(new ListItem(of(change))));
        all.add(list);
        if (!difference.review().isEmpty()) {
            var review = new UnorderedList();
            difference.review().forEach(one -> {
                var words = later.rule(one.requirement())
                        .or(() -> earlier.rule(one.requirement()))
                        .map(rule -> rule.requirement().text())
                        .orElse(one.requirement());
                review.add(new ListItem(
                        RuleText.swedish(words),
                        new Span(" " + String.join(", ", one.paragraphs()) + " · " + texts.of(one.state()))));
            });
            all.add(new H3(texts.of("guideline.text.review")), review);
        }
        return all;
    }

    private Component of(Change change) {
        return switch (change) {
            case Change.Added(var paragraph) ->
                marked(Tone.MET, Icon.PLUS, "guideline.paragraph.added", words(paragraph));
            case Change.Removed(var paragraph) ->
                marked(Tone.BREACHED, Icon.TRASH, "guideline.paragraph.removed", words(paragraph));
            case Change.Changed(var before, var paragraph) -> {
                var both =
                        new Div(side("guideline.before", earlier, before), side("guideline.after", later, paragraph));
                both.addClassName("before-and-after");
                yield marked(Tone.UNSETTLED, Icon.COMPARE, "guideline.paragraph.changed", both);
            }
        };
    }

    private Component side(String key, Guideline version, se.iop.guideline.Paragraph paragraph) {
        var heading = new Span(texts.of(key, version.inForce().toString()));
        heading.addClassName("quiet");
        return new Div(heading, words(paragraph));
    }

    private static Component words(se.iop.guideline.Paragraph paragraph) {
        var number = RuleText.swedish((paragraph.number() + " " + paragraph.heading()).strip());
        number.addClassName("rule-text");
        return new Div(new Paragraph(number), new Paragraph(RuleText.swedish(paragraph.text())));
    }

    private Component marked(Tone tone, Icon icon, String key, Component what) {
        var marked = new Div(new StatusBadge(tone, icon, texts.of(key)), what);
        marked.addClassNames("change", tone.className());
        return marked;
    }
}
