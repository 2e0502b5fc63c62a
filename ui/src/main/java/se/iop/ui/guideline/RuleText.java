package se.iop.ui.guideline;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.stream.Collectors;
import se.iop.guideline.Citation;
import se.iop.guideline.Finding.Force;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Value;
import se.iop.ui.text.Texts;

/** A rule as people read it: how binding it is, what it says, its limits, its criteria and its source. */
record RuleText(Texts texts) {

    /** The whole rule. */
    Div of(Guideline version, Rule rule) {
        var text = new Div(force(rule.force()), sentence(rule), limits(rule));
        counts(rule).ifPresent(text::add);
        text.addClassName("rule");
        var criteria = rule.requirement().checklist().criteria();
        if (!criteria.isEmpty()) {
            var list = new OrderedList();
            list.addClassName("criteria");
            criteria.forEach(criterion -> list.add(new ListItem(swedish(criterion.text()))));
            text.add(list);
        }
        text.add(citation(version, rule));
        return text;
    }

    /** Whether it counts one agreement or the whole unbroken chain, where that is a choice. */
    private Optional<Component> counts(Rule rule) {
        var clause = rule.requirement().clause();
        return Optional.ofNullable(clause)
                .flatMap(made -> made.given("chain"))
                .filter(Value.Flag.class::isInstance)
                .map(value -> {
                    var chain = ((Value.Flag) value).on();
                    var said = new Span(texts.of(chain ? "guideline.counts.chain" : "guideline.counts.agreement"));
                    said.addClassName("quiet");
                    return said;
                });
    }

    /** <i>Ska</i> or <i>bör</i>. */
    Span force(Force force) {
        var word = new Span(texts.of(force));
        word.addClassNames("force", force == Force.MUST ? "force-must" : "force-should");
        return word;
    }

    /** Where the rule comes from, and how that is known. */
    Component citation(Guideline version, Rule rule) {
        var citation = new Paragraph(swedish(new Citation(version.decision(), rule.source()).text()));
        citation.addClassName("citation");
        return citation;
    }

    /** The guidelines' own words are Swedish, whatever language the page is in. */
    static Span swedish(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("lang", "sv");
        return span;
    }

    private static Component sentence(Rule rule) {
        var sentence = swedish(rule.requirement().text());
        sentence.addClassName("rule-text");
        return sentence;
    }

    private static Component limits(Rule rule) {
        var limits = swedish(rule.requirement().parameters().entrySet().stream()
                .map(limit -> limit.getKey() + ": " + limit.getValue())
                .collect(Collectors.joining(" · ")));
        limits.addClassNames("limits", "quiet");
        return limits;
    }
}
