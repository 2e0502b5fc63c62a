package se.iop.ui.guideline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.GuidelineDifference;
import se.iop.core.catalog.GuidelineDifference.Change;
import se.iop.core.catalog.GuidelineDifference.Parameter;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
import se.iop.ui.text.Texts;

/** What differs between two versions, each change marked with a word beside its colour. */
public final class DifferenceText extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient RuleText rules;
    private final transient Guideline earlier;
    private final transient Guideline later;
    private final boolean dated;

    /** The rules that the later version has otherwise. */
    public DifferenceText(Guideline earlier, Guideline later, Texts texts) {
        this(heading(earlier.inForce().toString(), later.inForce().toString(), texts), earlier, later, texts, true);
    }

    /** The same under a heading of its own, where the later one is not dated yet. */
    public DifferenceText(String heading, Guideline earlier, Guideline later, Texts texts) {
        this(heading, earlier, later, texts, false);
    }

    private DifferenceText(String heading, Guideline earlier, Guideline later, Texts texts, boolean dated) {
        this.dated = dated;
        this.texts = texts;
        this.rules = new RuleText(texts);
        this.earlier = earlier;
        this.later = later;
        var difference = GuidelineDifference.between(earlier, later);
        getContent().addClassName("difference");
        getContent().add(new H3(heading));
        var changes = new UnorderedList();
        changes.addClassName("changes");
        difference.changes().forEach(change -> changes.add(new ListItem(change(change))));
        if (!difference.changes().isEmpty()) {
            getContent().add(changes);
        }
        var rest =
                new Paragraph(texts.of("guideline.difference.rest", difference.unchanged(), difference.newlySourced()));
        rest.addClassName("quiet");
        getContent().add(rest);
    }

    /** Two plugins may each have a version of the same day. */
    private static String heading(String earlier, String later, Texts texts) {
        return earlier.equals(later)
                ? texts.of("guideline.difference.same-day", later)
                : texts.of("guideline.difference", earlier, later);
    }

    private Component change(Change change) {
        return switch (change) {
            case Change.Added(var rule) -> marked(Tone.MET, Icon.PLUS, "guideline.added", rules.of(later, rule));
            case Change.Removed(var rule) ->
                marked(Tone.BREACHED, Icon.TRASH, "guideline.removed", rules.of(earlier, rule));
            case Change.Changed(var before, var after, var parameters) ->
                marked(Tone.UNSETTLED, Icon.COMPARE, "guideline.changed", both(before, after, parameters));
        };
    }

    private Component marked(Tone tone, Icon icon, String key, Component what) {
        var change = new Div(new StatusBadge(tone, icon, texts.of(key)), what);
        change.addClassNames("change", tone.className());
        return change;
    }

    private Component both(Rule before, Rule after, Iterable<Parameter> parameters) {
        var both = new Div(side("guideline.before", earlier, before), side("guideline.after", later, after));
        both.addClassName("before-and-after");
        var limits = new Div(both);
        for (var parameter : parameters) {
            var line = new Paragraph(RuleText.swedish(parameter.name() + ": "));
            line.add(new Span(value(parameter.before()) + " → " + value(parameter.after())));
            line.addClassName("parameter");
            limits.add(line);
        }
        return limits;
    }

    private String value(@Nullable String limit) {
        return limit == null ? texts.of("guideline.no-limit") : limit;
    }

    private Component side(String key, Guideline version, Rule rule) {
        var heading = new Span(
                version.equals(later) && !dated
                        ? texts.of("guideline.draft")
                        : texts.of(key, version.inForce().toString()));
        heading.addClassName("quiet");
        return new Div(heading, rules.of(version, rule));
    }
}
