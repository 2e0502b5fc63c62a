package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Field;
import se.iop.model.Indexation;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.ui.text.Texts;

/** What everyone brings and how money is paid, as text. */
record MoneyAsText(Plain plain) {

    Component grants(Economy economy) {
        var swedish = plain.swedish();
        var table = plain.table(
                        "grants",
                        "contribution.from",
                        "contribution.during",
                        "contribution.amount",
                        "contribution.status",
                        "contribution.purpose")
                .amounts(2);
        economy.grants()
                .forEach(grant -> table.row(
                        swedish.text(grant.from()),
                        swedish.span(grant.during()),
                        amount(grant),
                        plain.words().name(grant.status()) + plain.condition(grant.condition()),
                        use(grant)));
        return plain.orNothing(economy.grants(), table);
    }

    Component inKind(Economy economy) {
        var swedish = plain.swedish();
        var table = plain.table(
                "in-kind", "contribution.from", "contribution.what", "contribution.during", "contribution.each");
        economy.inKind()
                .forEach(effort -> table.row(
                        swedish.text(effort.from()),
                        swedish.text(effort.what()),
                        swedish.span(effort.during()),
                        valuation(effort.valuation())));
        return plain.orNothing(economy.inKind(), table);
    }

    Component clauses(Economy economy) {
        var words = plain.words();
        var swedish = plain.swedish();
        var total = economy.statedTotal();
        var facts = plain.facts()
                .named(
                        words.name(Field.TOTAL),
                        total == null
                                ? words.of("none")
                                : swedish.amount(total.amount()) + ", " + swedish.span(total.during()))
                .named(words.name(Field.INDEXATION), indexation(economy.indexation()))
                .named(
                        words.name(Field.REPAYMENT),
                        economy.repayments().isEmpty() ? words.of("none") : plain.names(economy.repayments()));
        if (economy.overhead() != null) {
            facts.fact("share.overhead", swedish.percent(economy.overhead()));
        }
        if (economy.euShare() != null) {
            facts.fact("share.eu", swedish.percent(economy.euShare()));
        }
        return facts.list();
    }

    Component payerChanges(Economy economy) {
        var swedish = plain.swedish();
        var table = plain.table("payers", "payer.from", "payer.to", "payer.effective", "payer.condition");
        economy.payerChanges()
                .forEach(change -> table.row(
                        swedish.text(change.from()),
                        swedish.text(change.to()),
                        swedish.day(change.effective()),
                        change.condition() == null ? plain.words().of("none") : change.condition()));
        return plain.orEmpty(economy.payerChanges(), table);
    }

    Component payout(Payout payout) {
        var month = payout.month() == null
                ? plain.swedish().unknown()
                : payout.month()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, Texts.language().locale());
        return plain.facts()
                .fact("payout.times", plain.number(payout.timesPerYear()))
                .fact("payout.month", month)
                .fact("payout.days", plain.number(payout.termDays()))
                .known("payout.details", payout.requisitionDetails())
                .list();
    }

    Component instalments(Payout payout) {
        var swedish = plain.swedish();
        var table = plain.table("instalments", "instalment.amount", "instalment.during", "instalment.after")
                .amounts(0);
        payout.instalments()
                .forEach(instalment -> table.row(
                        swedish.amount(instalment.amount()),
                        swedish.span(instalment.during()),
                        instalment.after().isEmpty()
                                ? swedish.unknown()
                                : instalment.after().stream().map(this::due).collect(Collectors.joining(", "))));
        return plain.orEmpty(payout.instalments(), table);
    }

    private String amount(Grant grant) {
        var words = plain.words();
        var swedish = plain.swedish();
        return switch (grant.form()) {
            case Form.Fixed() -> swedish.amount(grant.amount());
            case Form.Ceiling() -> words.of("form.ceiling", swedish.amount(grant.amount()));
            case Form.NoMoney() -> words.name(GrantForm.NO_MONEY);
            case Form.ShareOf(var percent, var of) ->
                words.of("form.share", swedish.percent(percent), swedish.text(of)) + known(grant);
            case Form.PerUnit each -> perUnit(each) + known(grant);
        };
    }

    /** The amount beside the way it is set, where both are stated. */
    private String known(Grant grant) {
        return grant.amount() == null ? "" : "; " + plain.swedish().amount(grant.amount());
    }

    private String perUnit(Form.PerUnit each) {
        var said = new ArrayList<String>();
        said.add(plain.words().of("form.per-unit", plain.swedish().amount(each.each()), each.unit()));
        if (each.guarantee() != null) {
            said.add(plain.words().of("form.guarantee", plain.swedish().amount(each.guarantee())));
        }
        if (each.cap() != null) {
            said.add(plain.words().of("form.ceiling", plain.swedish().amount(each.cap())));
        }
        return String.join(", ", said);
    }

    /** What the money is for, and where it comes from. */
    private String use(Grant grant) {
        var said = new ArrayList<String>();
        var earmark = grant.earmark();
        if (earmark != null && !earmark.purpose().isEmpty()) {
            said.add(earmark.purpose());
        }
        if (earmark != null && !earmark.forbidden().isEmpty()) {
            said.add(plain.words().of("earmark.forbidden", String.join(", ", earmark.forbidden())));
        }
        if (grant.source() != null) {
            said.add(plain.words().of("grant.source", grant.source()));
        }
        return said.isEmpty() ? plain.words().of("none") : String.join("; ", said);
    }

    private String valuation(@Nullable Valuation valuation) {
        return valuation == null
                ? plain.words().of("not-valued")
                : plain.words()
                        .of(
                                "valuation",
                                plain.swedish().number(valuation.quantity()),
                                valuation.unit(),
                                plain.swedish().amount(valuation.each()),
                                plain.swedish().amount(valuation.total()));
    }

    private String indexation(Indexation indexation) {
        var words = plain.words();
        var swedish = plain.swedish();
        return switch (indexation) {
            case Indexation.None() -> words.of("index.NONE");
            case Indexation.BudgetCompensation(var from) -> words.of("index.compensation-from", swedish.day(from));
            case Indexation.By(var series, var from, var basis, var rounding) ->
                words.of(
                        "index.by-from",
                        series,
                        swedish.day(from),
                        basis == null ? swedish.unknown() : words.name(basis),
                        rounding == null
                                ? swedish.unknown()
                                : swedish.amount(rounding.unit()) + ", " + words.name(rounding.mode()));
        };
    }

    private String due(Due due) {
        return switch (due) {
            case Due.On(LocalDate day) ->
                plain.words().of("due.day", plain.swedish().day(day));
            case Due.ReportApproved(var report) -> plain.words().of("due.report", report);
            case Due.FollowUpHeld(var meeting) -> plain.words().of("due.meeting", meeting);
            case Due.MinutesApproved _, Due.Signed _, Due.BudgetDecided _, Due.RequisitionReceived _ ->
                plain.words().name(DueKind.of(due));
        };
    }
}
