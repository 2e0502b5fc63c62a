package se.iop.ui.plugin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import se.iop.core.lifecycle.Affected;
import se.iop.core.lifecycle.Changed;
import se.iop.core.lifecycle.Order;
import se.iop.core.lifecycle.Plan;
import se.iop.core.lifecycle.Remark;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.guideline.DifferenceText;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.StatusBadge;
import se.iop.ui.layout.Tone;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** What a plan says: what stands in the way, who is judged otherwise, and which rules change. */
final class PlanText extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient PluginWords words;

    PlanText(Plan plan, Texts texts, PluginWords words) {
        this.texts = texts;
        this.words = words;
        getContent().addClassNames("stack", "plan");
        if (!plan.remarks().isEmpty()) {
            getContent().add(remarks(plan.remarks()));
        }
        if (!plan.affected().isEmpty()) {
            getContent().add(affected(plan.affected()));
        } else if (!plan.stopped() && plan.order().kind() != Order.Kind.INSTALL) {
            getContent().add(quiet(texts.of("plugins.plan.nobody")));
        }
        if (plan.changes().isEmpty() && plan.before() != null && plan.after() != null && !plan.stopped()) {
            getContent().add(quiet(texts.of("plugins.plan.same-rules")));
        }
        plan.changes().forEach(changed -> getContent().add(changed(changed)));
    }

    private Component remarks(List<Remark> remarks) {
        var list = new UnorderedList();
        list.addClassName("findings");
        remarks.stream().distinct().forEach(remark -> {
            var tone = remark.stops() ? Tone.BREACHED : Tone.UNSETTLED;
            var head = new Span(
                    tone.icon().create(),
                    new Span(texts.of(remark.stops() ? "plugins.plan.stops" : "plugins.plan.note")));
            head.addClassName("finding-head");
            var why = new Span(words.remark(remark));
            why.addClassName("finding-why");
            var item = new ListItem(head, why);
            item.addClassNames("finding", tone.className());
            list.add(item);
        });
        return list;
    }

    private Component affected(List<Affected> affected) {
        var table = new DataTable(
                texts.of("plugins.plan.affected"),
                List.of(
                        texts.of("plugins.plan.committee"),
                        texts.of("plugins.plan.running"),
                        texts.of("plugins.plan.planned")),
                Set.of(1, 2));
        affected.forEach(one -> table.row(name(one), String.valueOf(one.running()), String.valueOf(one.planned())));
        var all = new Div(table);
        all.addClassName("stack");
        affected.stream().filter(one -> !one.agreements().isEmpty()).forEach(one -> all.add(named(one)));
        return all;
    }

    private String name(Affected one) {
        return texts.of("plugins.committee", one.committee(), one.municipality());
    }

    private Component named(Affected one) {
        var list = new UnorderedList();
        list.addClassName("plan-agreements");
        one.agreements().forEach(agreement -> {
            var link = new Anchor(
                    AgreementNavigation.address(agreement.id()),
                    agreement.title().isBlank() ? texts.of("plugins.plan.untitled") : agreement.title());
            link.addClassName("isolated");
            link.getElement().setAttribute("dir", "auto");
            list.add(new ListItem(link, StatusBadge.of(agreement.status(), texts)));
        });
        var details = new Details(
                texts.of("plugins.plan.which", name(one), one.agreements().size()), list);
        details.addClassName("plan-which");
        return details;
    }

    private Component changed(Changed changed) {
        var day = changed.version().inForce().toString();
        var head = new H3(
                new StatusBadge(tone(changed.kind()), icon(changed.kind()), texts.of("plugins.plan." + changed.kind())),
                new Span(texts.of("plugins.plan.version", day)));
        head.addClassName("plan-version");
        var all = new Div(head);
        all.addClassName("stack");
        var against = changed.against();
        if (against != null) {
            all.add(new DifferenceText(against, changed.version(), texts));
        } else {
            all.add(quiet(
                    texts.of("plugins.plan.rules", changed.version().rules().size())));
        }
        return all;
    }

    private static Tone tone(Changed.Kind kind) {
        return switch (kind) {
            case NEW -> Tone.MET;
            case CHANGED -> Tone.UNSETTLED;
            case GONE -> Tone.BREACHED;
        };
    }

    private static Icon icon(Changed.Kind kind) {
        return switch (kind) {
            case NEW -> Icon.PLUS;
            case CHANGED -> Icon.COMPARE;
            case GONE -> Icon.TRASH;
        };
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }
}
