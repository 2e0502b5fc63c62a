package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Typography;
import se.iop.model.Contribution.Earmark;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Status;
import se.iop.model.Economy;
import se.iop.model.Economy.Repayment;
import se.iop.model.Indexation;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Sek;

/** What everyone brings and how money is paid. Every amount is one of the terms, or a sum that says so. */
final class Money {

    private final Economy economy;

    Money(Economy economy) {
        this.economy = economy;
    }

    List<Block> grants() {
        var grants = economy.grants();
        if (grants.isEmpty()) {
            return List.of();
        }
        var rows = new ArrayList<List<List<Inline>>>();
        grants.forEach(
                grant -> rows.add(Layout.row(grant.from(), Swedish.span(grant.during()), amount(grant), terms(grant))));
        if (grants.size() > 1 && !economy.granted().known().equals(Sek.ZERO)) {
            rows.add(Layout.strong("Summa angivna belopp", null, Swedish.tally(economy.granted()), null));
        }
        return List.of(new Block.Table(
                "Bidrag i pengar",
                List.of("Från", "Tid", "Belopp", "Förutsättningar"),
                rows,
                List.of(2),
                List.of(27, 24, 18, 31)));
    }

    private static String amount(Grant grant) {
        var amount = Swedish.amount(grant.amount());
        return grant.form() instanceof Form.Ceiling && grant.amount() != null ? "högst\u00a0" + amount : amount;
    }

    private static String terms(Grant grant) {
        return Swedish.begun(Swedish.joined(
                form(grant.form()),
                grant.form() instanceof Form.NoMoney || grant.status() == Status.UNKNOWN
                        ? null
                        : Words.of(grant.status()),
                prefixed("förutsätter ", grant.condition()),
                prefixed("medel från ", grant.source()),
                earmark(grant.earmark())));
    }

    private static @Nullable String form(Form form) {
        return switch (form) {
            case Form.Fixed() -> null;
            case Form.Ceiling() -> "faktisk kostnad upp till beloppet";
            case Form.NoMoney() -> "inga pengar under tiden";
            case Form.ShareOf(var percent, var of) -> Swedish.percent(percent) + " av " + of;
            case Form.PerUnit(var unit, var each, var guarantee, var cap) ->
                Swedish.joined(
                        each.text() + " per " + unit,
                        guarantee == null ? null : "minst " + guarantee.text(),
                        cap == null ? null : "högst " + cap.text());
        };
    }

    private static @Nullable String earmark(@Nullable Earmark earmark) {
        if (earmark == null) {
            return null;
        }
        return Swedish.joined(
                prefixed("endast till ", earmark.purpose()),
                earmark.forbidden().isEmpty() ? null : "inte till " + Swedish.list(earmark.forbidden()));
    }

    private static @Nullable String prefixed(String prefix, @Nullable String text) {
        var said = Swedish.said(text);
        return said == null ? null : prefix + said;
    }

    List<Block> inKind() {
        var efforts = economy.inKind();
        if (efforts.isEmpty()) {
            return List.of();
        }
        return List.of(new Block.Table(
                "Insatser utan pengar",
                List.of("Från", "Insats", "Tid", "Värde"),
                efforts.stream()
                        .map(effort ->
                                Layout.row(effort.from(), effort.what(), Swedish.span(effort.during()), value(effort)))
                        .toList(),
                List.of(),
                List.of(25, 24, 25, 26)));
    }

    private static String value(InKind effort) {
        var valuation = effort.valuation();
        return valuation == null
                ? "värderas inte"
                : Swedish.number(valuation.quantity()) + "\u00a0" + valuation.unit() + " à "
                        + valuation.each().text() + ", sammanlagt "
                        + valuation.total().text();
    }

    List<Block> total() {
        var total = economy.statedTotal();
        return total == null
                ? List.of()
                : List.of(Layout.paragraph("Överenskommelsens total är "
                        + total.amount().text() + " för tiden " + Typography.days(total.during()) + "."));
    }

    List<Block> shares() {
        var sentences = new ArrayList<String>();
        if (economy.overhead() != null) {
            sentences.add("Av medlen får " + Swedish.percent(economy.overhead()) + " gå till administration.");
        }
        if (economy.euShare() != null) {
            sentences.add("Medel från EU är " + Swedish.percent(economy.euShare()) + " av finansieringen.");
        }
        return Layout.sentences(sentences);
    }

    List<Block> indexation() {
        if (economy.grants().isEmpty() && economy.indexation() instanceof Indexation.None) {
            return List.of();
        }
        return List.of(Layout.paragraph(
                switch (economy.indexation()) {
                    case Indexation.None() -> "Beloppen räknas inte upp.";
                    case Indexation.BudgetCompensation(var from) ->
                        "Beloppen räknas från och med den " + Typography.day(from)
                                + " upp med den priskompensation som nämnden får i budgeten.";
                    case Indexation.By index -> by(index);
                }));
    }

    private static String by(Indexation.By index) {
        var basis = index.basis() == null
                ? "Det är inte angivet vad ändringen räknas på."
                : switch (index.basis()) {
                    case PREVIOUS_YEAR -> "Ändringen räknas på föregående års belopp.";
                    case BASE_YEAR -> "Ändringen räknas på det ursprungliga beloppet.";
                };
        var rounding = index.rounding() == null
                ? "Hur beloppen avrundas är inte angivet."
                : "Beloppen avrundas till hela " + index.rounding().unit().text() + ", "
                        + Words.of(index.rounding().mode()) + ".";
        return "Beloppen räknas upp med " + index.series() + " från och med den " + Typography.day(index.from()) + ". "
                + basis + " " + rounding;
    }

    List<Block> payerChanges() {
        return Layout.listed(economy.payerChanges().stream().map(Money::change).toList());
    }

    private static String change(Economy.PayerChange change) {
        var day = change.effective() == null
                ? ", från vilken dag är inte bestämt"
                : " från och med den " + Typography.day(change.effective());
        var condition = Swedish.said(change.condition());
        return change.to() + " tar över betalningen från " + change.from() + day
                + (condition == null ? "." : ". Det förutsätter: " + Times.ended(condition));
    }

    List<Block> payout() {
        var blocks = new ArrayList<Block>(Layout.sentences(paid(economy.payout())));
        if (!economy.payout().instalments().isEmpty()) {
            blocks.add(instalments(economy.payout().instalments()));
        }
        return blocks;
    }

    private static List<String> paid(Payout payout) {
        var sentences = new ArrayList<String>();
        if (payout.timesPerYear() != null) {
            sentences.add("Bidraget betalas ut " + payout.timesPerYear()
                    + (payout.timesPerYear() == 1 ? "\u00a0gång" : "\u00a0gånger") + " per år.");
        }
        if (payout.month() != null) {
            sentences.add("Utbetalning sker i " + Typography.month(payout.month()) + ".");
        }
        if (payout.termDays() != null) {
            sentences.add("Betalning sker inom " + payout.termDays()
                    + (payout.termDays() == 1 ? "\u00a0dag" : "\u00a0dagar") + " från rekvisition.");
        }
        return sentences;
    }

    private static Block instalments(List<Payout.Instalment> instalments) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var instalment : instalments) {
            rows.add(Layout.row(
                    String.valueOf(rows.size() + 1),
                    Swedish.amount(instalment.amount()),
                    Swedish.span(instalment.during()),
                    Swedish.begun(Swedish.names(instalment.after(), Money::due))));
        }
        return new Block.Table(
                "Delbetalningar",
                List.of("Del", "Belopp", "Avser tiden", "Betalas när"),
                rows,
                List.of(1),
                List.of(7, 18, 27, 48));
    }

    private static String due(Due due) {
        return switch (due) {
            case Due.On(var day) -> "dagen är " + day;
            case Due.MinutesApproved() -> "protokollet är justerat";
            case Due.Signed() -> "överenskommelsen är undertecknad";
            case Due.BudgetDecided() -> "budgeten är beslutad";
            case Due.RequisitionReceived() -> "rekvisition har kommit in";
            case Due.ReportApproved(var report) -> "rapporten är godkänd" + named(report);
            case Due.FollowUpHeld(var meeting) -> "uppföljningen har hållits" + named(meeting);
        };
    }

    private static String named(String name) {
        return name.isBlank() ? "" : " (" + name.strip() + ")";
    }

    List<Block> repayment() {
        return Layout.sentences(economy.repayments().stream().map(Money::repaid).toList());
    }

    private static String repaid(Repayment repayment) {
        return switch (repayment) {
            case ON_RESCISSION -> "Om överenskommelsen hävs ska bidraget helt eller delvis betalas tillbaka.";
            case IF_MISUSED -> "Medel som används till annat än det avsedda ska betalas tillbaka.";
        };
    }
}
