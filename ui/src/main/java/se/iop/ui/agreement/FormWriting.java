package se.iop.ui.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.catalog.OwnFields;
import se.iop.guideline.Answers;
import se.iop.guideline.ExtraField;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Economy;
import se.iop.model.Extra;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Standing;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;
import se.iop.model.Wording;

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
        writing.wording(terms.wording());
        writing.rows("relation", terms.relations(), writing::relation);
        writing.rows("remark", terms.remarks(), writing::remark);
        terms.extra().forEach((id, value) -> writing.put(key(id, value), extra(value)));
        writing.put("decision.planned", plannedOn);
        answers.byQuestion().forEach(writing::answer);
        return writing.form;
    }

    /** The form that says the same as an agreement, with the day an amendment takes over. */
    static Map<String, String> of(Agreement agreement) {
        var form = new LinkedHashMap<>(of(agreement.terms(), agreement.answers(), agreement.plannedOn()));
        if (agreement.amends() && agreement.effectiveOn() != null) {
            form.put(FormReading.EFFECTIVE, agreement.effectiveOn().toString());
        }
        return form;
    }

    /** The key of one of the committee's own fields: what is written there can be read without knowing the field. */
    static String key(ExtraField.Type type, String id) {
        return Words.OWN + type + "." + id;
    }

    /** The key of the field that such a value stands in. */
    static String key(String id, Extra value) {
        return key(OwnFields.type(value), id);
    }

    private static @Nullable Object extra(Extra value) {
        return switch (value) {
            case Extra.Words(var words) -> words;
            case Extra.Whole(var number) -> number;
            case Extra.Money(var amount) -> amount(amount);
            case Extra.Day(var day) -> day;
            case Extra.Choice(var id) -> id;
            case Extra.Flag(var on) -> on;
        };
    }

    /** A party as the texts of a row, by what follows the beginning of its keys. */
    static Map<String, String> of(Party party) {
        var writing = new FormWriting();
        writing.party("", party);
        return writing.form;
    }

    /** A report as the texts of a row, by what follows the beginning of its keys. */
    static Map<String, String> of(FollowUp.Report report) {
        var writing = new FormWriting();
        writing.report("", report);
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
        standing(row, party.standing());
        rows(row + "contact", party.contacts(), this::contact);
        rows(row + "mandate", party.mandates(), this::mandate);
    }

    private void standing(String row, Standing standing) {
        put(row + "body", standing.kind());
        put(row + "without", standing.withoutNumber());
        put(row + "registered", standing.registered());
        put(row + "compact", standing.compactSince());
        put(row + "umbrella", standing.umbrella());
        put(row + "joined", standing.joined());
        put(row + "left", standing.left());
        put(row + "administration", standing.administration());
        put(row + "committee", standing.committee());
        put(row + "centre", standing.costCentre());
    }

    private void contact(String row, Contact contact) {
        put(row + "function", contact.function());
        put(row + "channel", contact.channel());
        put(row + "first", contact.from());
        put(row + "last", contact.to());
        put(row + "deputy", contact.deputy());
    }

    private void mandate(String row, Mandate mandate) {
        put(row + "function", mandate.function());
        put(row + "evidence", mandate.evidence());
        put(row + "on", mandate.on());
        put(row + "expires", mandate.expires());
    }

    private void term(Term term) {
        span("term.", term.period());
        if (term.openFrom() != null) {
            put("term.first", term.openFrom());
            tick("term.open", true);
        }
        var season = term.season();
        if (season != null) {
            put("term.season.first", YearDay.text(season.first()));
            put("term.season.last", YearDay.text(season.last()));
        }
        extension(term.extension());
        put("term.review", term.reviewBy());
        notice(term.notice());
        rows("condition", term.conditions(), this::condition);
    }

    private void extension(@Nullable Extension extension) {
        if (extension != null) {
            put("term.extension.times", extension.times());
            put("term.extension.length", months(extension.length()));
            put("term.extension.condition", extension.condition());
        }
    }

    private void notice(Notice notice) {
        put("term.notice.length", months(notice.length()));
        tick("term.notice.written", notice.written());
        tick("term.notice.unconditional", notice.unconditional());
        put("term.notice.condition", notice.condition());
        rows("own", notice.perParty(), (row, own) -> {
            put(row + "party", own.party());
            put(row + "length", months(own.length()));
        });
    }

    private void condition(String row, Condition condition) {
        put(row + "sort", condition.kind());
        put(row + "what", condition.what());
        put(row + "confirmed", condition.confirmedOn());
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
        put("share.overhead", percent(economy.overhead()));
        put("share.eu", percent(economy.euShare()));
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
        if (!(grant.form() instanceof Form.NoMoney)) {
            put(row + "amount", amount(grant.amount()));
        }
        form(row, grant.form());
        put(row + "source", grant.source());
        put(row + "status", grant.status());
        put(row + "condition", grant.condition());
        var earmark = grant.earmark();
        if (earmark != null) {
            put(row + "purpose", earmark.purpose());
            put(row + "forbidden", lines(earmark.forbidden()));
        }
    }

    private void form(String row, Form form) {
        put(row + "form", GrantForm.of(form));
        switch (form) {
            case Form.Fixed(), Form.Ceiling(), Form.NoMoney() -> {}
            case Form.PerUnit(var unit, var each, var guarantee, var cap) -> {
                put(row + "unit", unit);
                put(row + "each", amount(each));
                put(row + "guarantee", amount(guarantee));
                put(row + "cap", amount(cap));
            }
            case Form.ShareOf(var percent, var of) -> {
                put(row + "percent", percent(percent));
                put(row + "of", of);
            }
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
        put("payout.details", lines(payout.requisitionDetails()));
        rows("instalment", payout.instalments(), this::instalment);
    }

    private void instalment(String row, Instalment instalment) {
        put(row + "amount", amount(instalment.amount()));
        span(row, instalment.during());
        rows(row + "due", instalment.after(), this::due);
    }

    private void due(String row, Due due) {
        put(row + "kind", DueKind.of(due));
        switch (due) {
            case Due.MinutesApproved(), Due.Signed(), Due.BudgetDecided(), Due.RequisitionReceived() -> {}
            case Due.ReportApproved(var report) -> put(row + "what", report);
            case Due.FollowUpHeld(var meeting) -> put(row + "what", meeting);
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
        rows("group", followUp.groups(), this::group);
        rows("milestone", followUp.milestones(), this::milestone);
        rows("duty", followUp.duties(), this::duty);
        rows("area", followUp.developmentAreas(), (row, area) -> {
            put(row + "what", area.what());
            put(row + "financed", area.financed());
        });
    }

    private void group(String row, Group group) {
        put(row + "sort", group.kind());
        put(row + "convenor", group.convenor());
        put(row + "meetings", group.meetingsPerYear());
        put(row + "roles", lines(group.roles()));
    }

    private void milestone(String row, Milestone milestone) {
        put(row + "what", milestone.what());
        put(row + "by", milestone.by());
        span(row, milestone.during());
        put(row + "party", milestone.party());
    }

    private void duty(String row, Duty duty) {
        put(row + "what", duty.what());
        put(row + "least", duty.atLeast());
        put(row + "per", duty.per());
        put(row + "party", duty.party());
    }

    private void report(String row, FollowUp.Report report) {
        put(row + "name", report.name());
        put(row + "kind", report.kind());
        put(row + "times", report.timesPerYear());
        put(row + "due", report.due());
        put(row + "content", lines(report.content()));
        var rule = report.dueRule();
        if (rule != null) {
            put(row + "rule", rule.text());
            rows(row + "branch", rule.branches(), (branch, way) -> {
                put(branch + "when", way.when());
                put(branch + "due", way.due());
            });
        }
        put(row + "template", report.template());
        put(row + "responsible", report.responsible());
        tick(row + "anonymous", report.anonymous());
        rows(row + "indicator", report.indicators(), (indicator, measured) -> {
            put(indicator + "name", measured.name());
            put(indicator + "definition", measured.definition());
            put(indicator + "target", measured.target());
        });
    }

    private void wording(Wording wording) {
        rows("section", wording.sections(), (row, section) -> {
            put(row + "kind", section.kind());
            put(row + "party", section.party());
            put(row + "text", section.text());
        });
        rows("appendix", wording.appendices(), (row, appendix) -> {
            put(row + "name", appendix.name());
            put(row + "sort", appendix.kind());
            put(row + "digest", appendix.digest());
        });
        put("signing.place", wording.signing().place());
        put("signing.on", wording.signing().on());
        put("signing.copies", wording.signing().copies());
    }

    private void relation(String row, Relation relation) {
        put(row + "sort", relation.kind());
        put(row + "to", relation.to());
        put(row + "agreement", relation.agreement());
        put(row + "note", relation.note());
        put(row + "on", relation.on());
    }

    private void remark(String row, Remark remark) {
        put(row + "field", remark.field());
        put(row + "sort", remark.kind());
        put(row + "text", remark.text());
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
        put(list + ".rows", numbers.collect(Collectors.joining(Written.LIST)));
        for (var row = 0; row < rows.size(); row++) {
            write.accept(list + "." + row + ".", rows.get(row));
        }
    }

    private void tick(String key, boolean ticked) {
        put(key, ticked ? "true" : null);
    }

    private void put(String key, @Nullable Object value) {
        var text = switch (value) {
            case null -> "";
            case Enum<?> constant -> constant.name();
            default -> value.toString();
        };
        if (!text.isEmpty()) {
            form.put(key, text);
        }
    }

    /**
     * Months alone are a number; what is said in years or days keeps its own words, for three years is not 36 months.
     */
    private static @Nullable String months(@Nullable Period length) {
        if (length == null) {
            return null;
        }
        if (length.getYears() == 0 && length.getDays() == 0) {
            return String.valueOf(length.getMonths());
        }
        var said = Stream.of(
                said(length.getYears(), "år"), said(length.getMonths(), "månader"), said(length.getDays(), "dagar"));
        return said.filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String said(int number, String unit) {
        return number == 0 ? "" : number + " " + unit;
    }

    private static @Nullable String amount(@Nullable Sek amount) {
        return amount == null ? null : amount.text().replaceFirst("\u00a0kr$", "");
    }

    private static @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.toPlainString().replace('.', ',');
    }

    private static @Nullable String number(@Nullable OrganisationNumber number) {
        return number == null ? null : number.text();
    }

    private static String constants(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(Written.LIST));
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
