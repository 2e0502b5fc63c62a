package se.iop.ui.agreement;

import java.math.RoundingMode;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.input.SwedishInput;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Earmark;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Economy.Repayment;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.Indexation;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Rounding;
import se.iop.model.Sek;

/** Reads what each party gives, how it is indexed and how it is paid. */
final class MoneyReading {

    private final Written written;

    MoneyReading(Written written) {
        this.written = written;
    }

    Economy economy() {
        return new Economy(
                contributions(),
                statedTotal(),
                indexation(),
                payout(),
                payerChanges(),
                written.constants(Repayment.class, "repayment"),
                written.share("share.overhead"),
                written.share("share.eu"));
    }

    private List<Contribution> contributions() {
        return written.each(
                "contribution", row -> "KIND".equals(written.text(row + "kind")) ? inKind(row) : grant(row));
    }

    private @Nullable Contribution grant(String row) {
        if (written.blank(row, "from", "first", "last", "amount", "condition", "purpose", "forbidden", "source")
                && written.blank(row, "unit", "each", "guarantee", "cap", "percent", "of")) {
            return null;
        }
        var purpose = written.line(row + "purpose");
        var forbidden = written.lines(row + "forbidden");
        var during = written.span(row);
        var form = form(row);
        return new Grant(
                written.line(row + "from"),
                during,
                form instanceof Form.NoMoney ? null : written.value(row + "amount", SwedishInput::amount),
                written.constant(Contribution.Status.class, row + "status", Contribution.Status.UNKNOWN),
                written.lineOrNull(row + "condition"),
                purpose.isEmpty() && forbidden.isEmpty() ? null : new Earmark(purpose, forbidden),
                form,
                written.lineOrNull(row + "source"));
    }

    /** Until what a form needs is written, the amount is taken as it stands. */
    private Form form(String row) {
        var form = switch (written.constant(GrantForm.class, row + "form", GrantForm.FIXED)) {
            case FIXED -> new Form.Fixed();
            case CEILING -> new Form.Ceiling();
            case PER_UNIT -> perUnit(row);
            case SHARE -> shareOf(row);
            case NO_MONEY -> noMoney(row);
        };
        return form == null ? new Form.Fixed() : form;
    }

    private @Nullable Form perUnit(String row) {
        var each = written.value(row + "each", SwedishInput::amount);
        var guarantee = written.value(row + "guarantee", SwedishInput::amount);
        var cap = written.value(row + "cap", SwedishInput::amount);
        written.demand(row + "each", "agreement.refused.form-each");
        if (guarantee != null && cap != null && guarantee.compareTo(cap) > 0) {
            written.refuse(row + "cap", "agreement.refused.form-cap");
            return null;
        }
        return each == null ? null : new Form.PerUnit(written.line(row + "unit"), each, guarantee, cap);
    }

    private @Nullable Form shareOf(String row) {
        var percent = written.share(row + "percent");
        written.demand(row + "percent", "agreement.refused.form-percent");
        return percent == null ? null : new Form.ShareOf(percent, written.line(row + "of"));
    }

    private @Nullable Form noMoney(String row) {
        var amount = written.value(row + "amount", SwedishInput::amount);
        if (amount != null && !amount.equals(Sek.ZERO)) {
            written.refuse(row + "amount", "agreement.refused.form-no-money");
            return null;
        }
        return new Form.NoMoney();
    }

    private @Nullable Contribution inKind(String row) {
        return written.blank(row, "from", "what", "first", "last", "quantity", "unit", "each")
                ? null
                : new InKind(written.line(row + "from"), written.line(row + "what"), written.span(row), valuation(row));
    }

    private @Nullable Valuation valuation(String row) {
        if (written.blank(row, "quantity", "unit", "each")) {
            return null;
        }
        var quantity = written.number(row + "quantity", 0, Written.QUANTITY);
        var each = written.value(row + "each", SwedishInput::amount);
        var unit = written.line(row + "unit");
        written.demand(row + "quantity", "agreement.refused.valuation-quantity");
        written.demand(row + "each", "agreement.refused.valuation-each");
        if (quantity == null || each == null) {
            return null;
        }
        try {
            var valuation = new Valuation(quantity, unit, each);
            valuation.total();
            return valuation;
        } catch (ArithmeticException | IllegalArgumentException tooMuch) {
            written.refuse(row + "quantity", "agreement.refused.valuation-large");
            return null;
        }
    }

    private @Nullable StatedTotal statedTotal() {
        if (written.blank("total.", "amount", "first", "last")) {
            return null;
        }
        var amount = written.value("total.amount", SwedishInput::amount);
        var during = written.span("total.");
        written.demand("total.amount", "agreement.refused.total-amount");
        written.demand("total.first", "agreement.refused.span-first");
        return amount == null || during == null ? null : new StatedTotal(amount, during);
    }

    private Indexation indexation() {
        return switch (written.text("index.kind")) {
            case "BY" -> by();
            case "COMPENSATION" -> {
                var from = written.day("index.from");
                written.demand("index.from", "agreement.refused.index-from");
                yield from == null ? new Indexation.None() : new Indexation.BudgetCompensation(from);
            }
            default -> new Indexation.None();
        };
    }

    private Indexation by() {
        var from = written.day("index.from");
        var series = written.text("index.series");
        written.demand("index.series", "agreement.refused.index-series");
        written.demand("index.from", "agreement.refused.index-from");
        return from == null || series.isBlank()
                ? new Indexation.None()
                : new Indexation.By(series, from, written.constant(Indexation.Basis.class, "index.basis"), rounding());
    }

    private @Nullable Rounding rounding() {
        var unit = written.value("index.rounding.unit", SwedishInput::amount);
        var mode = written.constant(RoundingMode.class, "index.rounding.mode");
        if (written.text("index.rounding.unit").isBlank() && mode == null) {
            return null;
        }
        written.demand("index.rounding.unit", "agreement.refused.rounding-unit");
        if (mode == null) {
            written.refuse("index.rounding.mode", "agreement.refused.rounding-mode");
        }
        if (unit != null && unit.equals(Sek.ZERO)) {
            written.refuse("index.rounding.unit", "agreement.refused.rounding-unit");
        }
        return unit == null || mode == null || unit.equals(Sek.ZERO) ? null : new Rounding(unit, mode);
    }

    private Payout payout() {
        var month = written.number("payout.month", 1, 12);
        return new Payout(
                written.number("payout.times", 1, Written.COUNT),
                month == null ? null : Month.of(month),
                written.number("payout.days", 0, Written.COUNT),
                written.each("instalment", this::instalment),
                written.lines("payout.details"));
    }

    private Instalment instalment(String row) {
        return new Instalment(
                written.value(row + "amount", SwedishInput::amount),
                written.span(row),
                written.each(row + "due", this::due));
    }

    private @Nullable Due due(String row) {
        return switch (written.constant(DueKind.class, row + "kind", DueKind.MINUTES_APPROVED)) {
            case MINUTES_APPROVED -> new Due.MinutesApproved();
            case SIGNED -> new Due.Signed();
            case BUDGET_DECIDED -> new Due.BudgetDecided();
            case REQUISITION_RECEIVED -> new Due.RequisitionReceived();
            case REPORT -> new Due.ReportApproved(written.line(row + "what"));
            case MEETING -> new Due.FollowUpHeld(written.line(row + "what"));
            case DAY -> {
                var on = written.day(row + "on");
                written.demand(row + "on", "agreement.refused.due-on");
                yield on == null ? null : new Due.On(on);
            }
        };
    }

    private List<PayerChange> payerChanges() {
        return written.each(
                "payer",
                row -> written.blank(row, "from", "to", "effective", "condition")
                        ? null
                        : new PayerChange(
                                written.line(row + "from"),
                                written.line(row + "to"),
                                written.day(row + "effective"),
                                written.lineOrNull(row + "condition")));
    }
}
