package se.iop.ui.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Economy;
import se.iop.model.FollowUp;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;

/** Writes terms and answers as the texts of the form; what is unknown is left out. */
final class FormWriting {

    private final Map<String, String> form = new LinkedHashMap<>();

    private FormWriting() {}

    /** The form that says the same. */
    static Map<String, String> of(Terms terms, Answers answers, @Nullable LocalDate plannedOn) {
        var writing = new FormWriting();
        writing.subject(terms.subject());
        writing.rows("party", terms.parties(), writing::party);
        writing.term(terms.term());
        writing.economy(terms.economy());
        writing.followUp(terms.followUp());
        writing.put("decision.planned", plannedOn);
        answers.byQuestion().forEach(writing::answer);
        return writing.form;
    }

    private void subject(Subject subject) {
        put("subject.title", subject.title());
        put("subject.cases", lines(subject.caseNumbers()));
        put("subject.challenge", subject.challenge());
        put("subject.goals", subject.goals());
        put("subject.target", subject.targetGroup());
        put("subject.values", lines(subject.values()));
    }

    private void party(String row, Party party) {
        put(row + "name", party.name());
        put(row + "sector", party.sector());
        put(row + "number", number(party.number()));
        put(row + "unit", party.unit());
        put(row + "roles", constants(party.roles()));
    }

    private void term(Term term) {
        span("term.", term.period());
        var extension = term.extension();
        if (extension != null) {
            put("term.extension.times", extension.times());
            put("term.extension.length", months(extension.length()));
            put("term.extension.condition", extension.condition());
        }
        put("term.review", term.reviewBy());
        put("term.notice.length", months(term.notice().length()));
        tick("term.notice.written", term.notice().written());
        tick("term.notice.unconditional", term.notice().unconditional());
    }

    private void economy(Economy economy) {
        rows("contribution", economy.contributions(), this::contribution);
        var total = economy.statedTotal();
        if (total != null) {
            put("total.amount", amount(total.amount()));
            span("total.", total.during());
        }
        indexation(economy.indexation());
        payout(economy.payout());
        rows("payer", economy.payerChanges(), this::payerChange);
        put("repayment", constants(economy.repayments()));
    }

    private void contribution(String row, Contribution contribution) {
        put(row + "from", contribution.from());
        span(row, contribution.during());
        switch (contribution) {
            case Grant grant -> grant(row, grant);
            case InKind effort -> inKind(row, effort);
        }
    }

    private void grant(String row, Grant grant) {
        put(row + "kind", "GRANT");
        put(row + "amount", amount(grant.amount()));
        put(row + "status", grant.status());
        put(row + "condition", grant.condition());
        var earmark = grant.earmark();
        if (earmark != null) {
            put(row + "purpose", earmark.purpose());
            put(row + "forbidden", lines(earmark.forbidden()));
        }
    }

    private void inKind(String row, InKind effort) {
        put(row + "kind", "KIND");
        put(row + "what", effort.what());
        var valuation = effort.valuation();
        if (valuation != null) {
            put(row + "quantity", valuation.quantity());
            put(row + "unit", valuation.unit());
            put(row + "each", amount(valuation.each()));
        }
    }

    private void indexation(Indexation indexation) {
        switch (indexation) {
            case Indexation.None() -> put("index.kind", "NONE");
            case Indexation.BudgetCompensation(var from) -> {
                put("index.kind", "COMPENSATION");
                put("index.from", from);
            }
            case Indexation.By(var series, var from, var basis, var rounding) -> {
                put("index.kind", "BY");
                put("index.series", series);
                put("index.from", from);
                put("index.basis", basis);
                put("index.rounding.unit", rounding == null ? null : amount(rounding.unit()));
                put("index.rounding.mode", rounding == null ? null : rounding.mode());
            }
        }
    }

    private void payout(Payout payout) {
        put("payout.times", payout.timesPerYear());
        put("payout.month", payout.month() == null ? null : payout.month().getValue());
        put("payout.days", payout.termDays());
        rows("instalment", payout.instalments(), this::instalment);
    }

    private void instalment(String row, Instalment instalment) {
        put(row + "amount", amount(instalment.amount()));
        span(row, instalment.during());
        instalment.after().forEach(due -> due(row, due));
    }

    private void due(String row, Due due) {
        switch (due) {
            case Due.MinutesApproved() -> add(row + "after", "MINUTES_APPROVED", FormReading.LIST);
            case Due.Signed() -> add(row + "after", "SIGNED", FormReading.LIST);
            case Due.BudgetDecided() -> add(row + "after", "BUDGET_DECIDED", FormReading.LIST);
            case Due.RequisitionReceived() -> add(row + "after", "REQUISITION_RECEIVED", FormReading.LIST);
            case Due.ReportApproved(var report) -> add(row + "report", report, "\n");
            case Due.FollowUpHeld(var meeting) -> add(row + "meeting", meeting, "\n");
            case Due.On(var day) -> put(row + "on", day);
        }
    }

    private void payerChange(String row, Economy.PayerChange change) {
        put(row + "from", change.from());
        put(row + "to", change.to());
        put(row + "effective", change.effective());
        put(row + "condition", change.condition());
    }

    private void followUp(FollowUp followUp) {
        rows("report", followUp.reports(), this::report);
        var steering = followUp.steering();
        put("steering.group", steering.group());
        put("steering.meetings", steering.meetingsPerYear());
        put("steering.consensus", steering.consensus());
        put("steering.convenor", steering.convenor());
    }

    private void report(String row, FollowUp.Report report) {
        put(row + "name", report.name());
        put(row + "kind", report.kind());
        put(row + "times", report.timesPerYear());
        put(row + "due", report.due());
        put(row + "content", lines(report.content()));
    }

    private void answer(String question, Answers.Answer answer) {
        var key = "answer." + question + ".";
        put(key + "verdict", answer.verdict());
        put(key + "reason", answer.reason());
        put(key + "by", answer.by());
        put(key + "on", answer.on());
    }

    private void span(String row, @Nullable Span span) {
        if (span != null) {
            put(row + "first", span.first());
            put(row + "last", span.last());
        }
    }

    private <T> void rows(String list, List<T> rows, BiConsumer<String, T> write) {
        var numbers = IntStream.range(0, rows.size()).mapToObj(String::valueOf);
        put(list + ".rows", numbers.collect(Collectors.joining(FormReading.LIST)));
        for (var row = 0; row < rows.size(); row++) {
            write.accept(list + "." + row + ".", rows.get(row));
        }
    }

    private void tick(String key, boolean ticked) {
        put(key, ticked ? "true" : null);
    }

    private void add(String key, String item, String separator) {
        form.merge(key, item, (before, more) -> before + separator + more);
    }

    private void put(String key, @Nullable Object value) {
        var text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            form.put(key, text);
        }
    }

    private static @Nullable String months(@Nullable Period length) {
        if (length == null) {
            return null;
        }
        return length.getDays() == 0 ? String.valueOf(length.toTotalMonths()) : length.getDays() + " dagar";
    }

    private static @Nullable String amount(@Nullable Sek amount) {
        return amount == null ? null : amount.text().replaceFirst("\u00a0kr$", "");
    }

    private static @Nullable String number(@Nullable OrganisationNumber number) {
        return number == null ? null : number.text();
    }

    private static String constants(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(FormReading.LIST));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
