package se.iop.ui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import se.iop.core.replay.Difference;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.ui.text.Texts;

/** One thing that a verdict says otherwise now, and why that may be. */
final class DifferenceNote extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    DifferenceNote(Difference difference, String spiBefore, String spiNow, Texts texts) {
        this.texts = texts;
        getContent().addClassName("replay-difference");
        var heading = new Paragraph(texts.of(difference.kind()));
        heading.addClassName("replay-kind");
        var facts = new DescriptionList();
        facts.addClassName("replay-facts");
        add(facts, "replay.fact.rule", rule(difference));
        add(facts, "replay.fact.before", said(difference.before()));
        add(facts, "replay.fact.now", said(difference.now()));
        add(facts, "replay.fact.reason", difference.reason());
        var plugin = difference.plugin();
        add(
                facts,
                "replay.fact.plugin",
                plugin == null ? null : plugin.id() + " " + plugin.version() + ", SHA-256 " + plugin.digest());
        add(facts, "replay.fact.spi", texts.of("replay.spi", spiBefore, spiNow));
        getContent().add(heading, facts, new Paragraph(texts.of(why(difference, spiBefore, spiNow))));
    }

    private static String why(Difference difference, String spiBefore, String spiNow) {
        return switch (difference.kind()) {
            case PLUGIN_GONE -> "replay.why.plugin";
            case UNREADABLE -> "replay.why.unreadable";
            case OUTCOME, WORDS, RULE_GONE, RULE_NEW, OTHER_VERSION ->
                difference.failedThen()
                        ? "replay.why.failed"
                        : spiBefore.equals(spiNow) ? "replay.why.unexpected" : "replay.why.spi";
        };
    }

    private static @Nullable String rule(Difference difference) {
        var finding = difference.before() == null ? difference.now() : difference.before();
        return finding == null ? difference.requirement() : finding.text() + " (" + finding.requirement() + ")";
    }

    private @Nullable String said(@Nullable Finding finding) {
        return finding == null ? null : word(finding.outcome()) + ": " + VersionMatrix.why(finding.outcome());
    }

    private String word(Outcome outcome) {
        return VersionMatrix.word(outcome, texts);
    }

    private void add(DescriptionList facts, String key, @Nullable String text) {
        if (text != null) {
            Component value = VersionMatrix.inSwedish(text);
            facts.add(new DescriptionList.Term(texts.of(key)), new DescriptionList.Description(value));
        }
    }
}
