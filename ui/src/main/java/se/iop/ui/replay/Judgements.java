package se.iop.ui.replay;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.catalog.PluginVersion;
import se.iop.core.replay.Rejudging;
import se.iop.core.replay.Replaying;
import se.iop.core.replay.Sheet;
import se.iop.guideline.Decision;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.guideline.comparison.Layers;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/**
 * One agreement under every version of every guideline that binds its committee; the day of the decision and the
 * package can be chosen otherwise, and the verdict of the decision replayed.
 */
@StyleSheet("styles/replay.css")
final class Judgements extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final int DIGITS_SHOWN = 8;

    private final transient Opened opened;
    private final LocalDate today;
    private final transient Rejudging rejudging;
    private final transient Replaying replaying;
    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Map<String, String> chosen = new HashMap<>();
    private final Checkbox onlyDiffering = new Checkbox();
    private final DayField decidedOn;
    private final Div sheets = new Div();

    Judgements(Opened opened, LocalDate today, Rejudging rejudging, Replaying replaying, Texts texts, Swedish swedish) {
        this.opened = opened;
        this.today = today;
        this.rejudging = rejudging;
        this.replaying = replaying;
        this.texts = texts;
        this.swedish = swedish;
        decidedOn = new DayField(texts.of("replay.decided-on"));
        decidedOn.show(decision().governingDay());
        decidedOn.onRead(_ -> show());
        onlyDiffering.setLabel(texts.of("replay.only-differing"));
        onlyDiffering.setValue(VersionMatrix.differing(rejudging.sheets(opened.basis(), proposal())) > 0);
        onlyDiffering.addValueChangeListener(_ -> show());
        var choices = new Div(decidedOn, onlyDiffering);
        choices.addClassNames("row", "replay-choices", "no-print");
        sheets.addClassName("stack");
        getContent().addClassName("stack");
        getContent().add(new Paragraph(texts.of("replay.matrix.lead")), choices, sheets);
        if (opened.verdict().isPresent()) {
            getContent().add(replay());
        }
        show();
    }

    private Decision decision() {
        return opened.agreement().decision(today);
    }

    private Proposal proposal() {
        var agreement = opened.agreement();
        return opened.basis().proposal(agreement.terms(), agreement.answers(), on(decidedOn.known()));
    }

    /** The same decision, made on another day; as it is where no day is told. */
    private Decision on(@Nullable LocalDate day) {
        var decision = decision();
        return day == null || day.equals(decision.governingDay())
                ? decision
                : new Decision(decision.stage(), day, decision.paragraph(), decision.body(), decision.reliesOn());
    }

    private void show() {
        sheets.removeAll();
        var proposal = proposal();
        var conflicts = rejudging.conflicts(opened.basis(), proposal);
        if (!conflicts.isEmpty()) {
            sheets.add(conflicts(conflicts));
        }
        rejudging.sheets(opened.basis(), proposal).forEach(sheet -> sheets.add(sheet(sheet, proposal)));
    }

    private Component conflicts(List<Layers.Pair> conflicts) {
        var list = new UnorderedList();
        conflicts.forEach(pair -> list.add(new ListItem(
                VersionMatrix.inSwedish(pair.lowerRule().requirement().text() + " " + pair.text()))));
        var all = new Div(new H3(texts.of("replay.conflicts")), list);
        all.addClassName("stack");
        return all;
    }

    private Component sheet(Sheet bound, Proposal proposal) {
        var plugin = bound.plugin();
        var asked = chosen.getOrDefault(plugin.id(), plugin.digest());
        var sheet = asked.equals(plugin.digest())
                ? bound
                : rejudging.sheet(asked, opened.basis(), proposal).orElse(null);
        var all = new Div(new H3(name(bound.scope())));
        all.addClassName("stack");
        var kept = rejudging.kept(plugin.id(), opened.basis().committee().municipality());
        if (kept.size() > 1) {
            all.add(packages(plugin.id(), asked, kept));
        }
        all.add(
                sheet == null
                        ? new Paragraph(texts.of("replay.package.gone"))
                        : new VersionMatrix(sheet, onlyDiffering.getValue(), texts, swedish));
        return all;
    }

    private Component packages(String plugin, String asked, List<PluginVersion> kept) {
        var choice = new Select<PluginVersion>();
        choice.setLabel(texts.of("replay.package"));
        choice.setItems(kept);
        choice.setItemLabelGenerator(version -> texts.of(
                "replay.package.of",
                version.key().version(),
                swedish.moment(version.installedAt()),
                version.key().digest().substring(0, DIGITS_SHOWN)));
        kept.stream()
                .filter(version -> version.key().digest().equals(asked))
                .findFirst()
                .ifPresent(choice::setValue);
        choice.addValueChangeListener(change -> {
            chosen.put(plugin, change.getValue().key().digest());
            show();
        });
        choice.addClassName("package-choice");
        return choice;
    }

    private String name(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> texts.of("guideline.nation");
            case Scope.Municipality(var _, var name) -> name;
            case Scope.Committee(var _, var _, var name) -> name;
        };
    }

    private Component replay() {
        var answer = new Div();
        answer.getElement().setAttribute("role", "status");
        var button = new Button(texts.of("replay.verdict"), Icon.RELOAD.create());
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            answer.removeAll();
            replaying
                    .replay(opened.agreement().id())
                    .ifPresent(replayed -> answer.add(new ReplayedText(replayed, texts, swedish)));
            button.setEnabled(true);
        });
        var all = new Div(
                new H3(texts.of("replay.verdict.heading")),
                new Paragraph(texts.of("replay.verdict.lead")),
                button,
                answer);
        all.addClassName("stack");
        return all;
    }
}
