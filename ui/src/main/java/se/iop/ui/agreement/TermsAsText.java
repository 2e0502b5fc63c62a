package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Life.Ruling;
import se.iop.guideline.Answers;
import se.iop.model.Contribution.Earmark;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.Indexation;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** The terms as text, for those who only read and for terms that are frozen: the same sections as the form. */
final class TermsAsText {

    private final Words words;
    private final Swedish swedish;
    private final Map<String, String> questions;
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);

    TermsAsText(Words words, Swedish swedish, Agreement agreement, Map<String, String> questions) {
        this.words = words;
        this.swedish = swedish;
        this.questions = questions;
        var terms = agreement.terms();
        part(Part.SUBJECT, subject(terms));
        part(Part.PARTIES, parties(terms));
        part(Part.TERM, term(terms.term()));
        part(Part.ECONOMY, grants(terms), inKind(terms), clauses(terms.economy()), payerChanges(terms.economy()));
        part(
                Part.PAYOUT,
                payout(terms.economy().payout()),
                instalments(terms.economy().payout()));
        part(
                Part.FOLLOW_UP,
                reports(terms.followUp()),
                steering(terms.followUp().steering()));
        part(Part.CRITERIA, answers(agreement.answers()));
        part(Part.DECISION, decision(agreement));
    }

    /** The sections in order. */
    Map<Part, Component> parts() {
        return parts;
    }

    /** Where findings are shown. */
    Map<Field, Div> places() {
        return places;
    }

    private void part(Part part, Component... content) {
        var frame = new PartFrame(part, words, content);
        var place = new Div();
        place.addClassName("findings-here");
        part.fields().forEach(field -> places.put(field, place));
        frame.add(place);
        parts.put(part, frame);
    }

    private Component subject(Terms terms) {
        var subject = terms.subject();
        return new Facts()
                .fact("subject.title", swedish.text(subject.title()))
                .fact("subject.cases", list(subject.caseNumbers()))
                .fact("subject.challenge", swedish.text(subject.challenge()))
                .fact("subject.goals", swedish.text(subject.goals()))
                .fact("subject.target", swedish.text(subject.targetGroup()))
                .fact("subject.values", list(subject.values()))
                .list();
    }

    private Component parties(Terms terms) {
        var table = table("parties", "party.name", "party.number", "party.sector", "party.roles")
                .named();
        terms.parties()
                .forEach(party -> table.row(
                        swedish.text(party.text()),
                        swedish.organisationNumber(party.number()),
                        words.name(party.sector()),
                        names(party.roles())));
        return orNothing(terms.parties(), table);
    }

    private Component term(Term term) {
        var period = term.period();
        var extension = term.extension();
        var notice = term.notice();
        var length = period == null ? "" : " (" + swedish.length(period.length()) + ")";
        return new Facts()
                .named(words.name(Field.PERIOD), swedish.span(period) + length)
                .named(
                        words.name(Field.EXTENSION),
                        extension == null
                                ? words.of("none")
                                : words.of("extension", extension.times(), swedish.length(extension.length()))
                                        + condition(extension.condition()))
                .named(words.name(Field.REVIEW), swedish.day(term.reviewBy()))
                .named(words.name(Field.NOTICE), swedish.length(notice.length()))
                .fact("term.notice.written", yes(notice.written()))
                .fact("term.notice.unconditional", yes(notice.unconditional()))
                .list();
    }

    private Component grants(Terms terms) {
        var table = table(
                        "grants",
                        "contribution.from",
                        "contribution.during",
                        "contribution.amount",
                        "contribution.status",
                        "contribution.purpose")
                .amounts(2);
        terms.economy()
                .grants()
                .forEach(grant -> table.row(
                        swedish.text(grant.from()),
                        swedish.span(grant.during()),
                        swedish.amount(grant.amount()),
                        words.name(grant.status()) + condition(grant.condition()),
                        earmark(grant.earmark())));
        return orNothing(terms.economy().grants(), table);
    }

    private Component inKind(Terms terms) {
        var table =
                table("in-kind", "contribution.from", "contribution.what", "contribution.during", "contribution.each");
        terms.economy()
                .inKind()
                .forEach(effort -> table.row(
                        swedish.text(effort.from()),
                        swedish.text(effort.what()),
                        swedish.span(effort.during()),
                        valuation(effort.valuation())));
        return orNothing(terms.economy().inKind(), table);
    }

    private String earmark(@Nullable Earmark earmark) {
        if (earmark == null) {
            return words.of("none");
        }
        return earmark.forbidden().isEmpty()
                ? earmark.purpose()
                : words.of("earmark", earmark.purpose(), String.join(", ", earmark.forbidden()));
    }

    private String valuation(@Nullable Valuation valuation) {
        return valuation == null
                ? words.of("not-valued")
                : words.of(
                        "valuation",
                        swedish.number(valuation.quantity()),
                        valuation.unit(),
                        swedish.amount(valuation.each()),
                        swedish.amount(valuation.total()));
    }

    private Component clauses(Economy economy) {
        var total = economy.statedTotal();
        return new Facts()
                .named(
                        words.name(Field.TOTAL),
                        total == null
                                ? words.of("none")
                                : swedish.amount(total.amount()) + ", " + swedish.span(total.during()))
                .named(words.name(Field.INDEXATION), indexation(economy.indexation()))
                .named(
                        words.name(Field.REPAYMENT),
                        economy.repayments().isEmpty() ? words.of("none") : names(economy.repayments()))
                .list();
    }

    private String indexation(Indexation indexation) {
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

    private Component payerChanges(Economy economy) {
        var table = table("payers", "payer.from", "payer.to", "payer.effective", "payer.condition");
        economy.payerChanges()
                .forEach(change -> table.row(
                        swedish.text(change.from()),
                        swedish.text(change.to()),
                        swedish.day(change.effective()),
                        change.condition() == null ? words.of("none") : change.condition()));
        return economy.payerChanges().isEmpty() ? new Div() : table.component();
    }

    private Component payout(Payout payout) {
        var month = payout.month() == null
                ? swedish.unknown()
                : payout.month()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE, Texts.language().locale());
        return new Facts()
                .fact("payout.times", number(payout.timesPerYear()))
                .fact("payout.month", month)
                .fact("payout.days", number(payout.termDays()))
                .list();
    }

    private Component instalments(Payout payout) {
        var table = table("instalments", "instalment.amount", "instalment.during", "instalment.after")
                .amounts(0);
        payout.instalments()
                .forEach(instalment -> table.row(
                        swedish.amount(instalment.amount()),
                        swedish.span(instalment.during()),
                        instalment.after().isEmpty()
                                ? swedish.unknown()
                                : instalment.after().stream().map(this::due).collect(Collectors.joining(", "))));
        return payout.instalments().isEmpty() ? new Div() : table.component();
    }

    private String due(Due due) {
        return switch (due) {
            case Due.On(LocalDate day) -> swedish.day(day);
            case Due.MinutesApproved() -> words.of("due.MINUTES_APPROVED");
            case Due.Signed() -> words.of("due.SIGNED");
            case Due.BudgetDecided() -> words.of("due.BUDGET_DECIDED");
            case Due.RequisitionReceived() -> words.of("due.REQUISITION_RECEIVED");
            case Due.ReportApproved(var report) -> words.of("due.report", report);
            case Due.FollowUpHeld(var meeting) -> words.of("due.meeting", meeting);
        };
    }

    private Component reports(FollowUp followUp) {
        var table = table("reports", "report.name", "report.kind", "report.times", "report.due", "report.content");
        followUp.reports()
                .forEach(report -> table.row(
                        swedish.text(report.name()),
                        words.name(report.kind()),
                        number(report.timesPerYear()),
                        swedish.day(report.due()),
                        list(report.content())));
        return orNothing(followUp.reports(), table);
    }

    private Component steering(FollowUp.Steering steering) {
        return new Facts()
                .fact("steering.group", yesOrUnknown(steering.group()))
                .fact("steering.meetings", number(steering.meetingsPerYear()))
                .fact("steering.consensus", yesOrUnknown(steering.consensus()))
                .fact("steering.convenor", swedish.text(steering.convenor()))
                .list();
    }

    private Component answers(Answers answers) {
        if (answers.byQuestion().isEmpty()) {
            return new Paragraph(words.of("criteria.unanswered"));
        }
        var table = table("answers", "answer.question", "answer.verdict", "answer.reason", "answer.by", "answer.on");
        answers.byQuestion().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(answer -> table.row(
                        question(answer.getKey()),
                        words.name(answer.getValue().verdict()),
                        answer.getValue().reason(),
                        answer.getValue().by(),
                        swedish.day(answer.getValue().on())));
        return table.component();
    }

    /** A question of a rule that no longer stands is named as it was kept. */
    private String question(String key) {
        return questions.getOrDefault(key, key);
    }

    private Component decision(Agreement agreement) {
        var ruling = agreement.life().decision();
        if (ruling == null) {
            var planned = agreement.plannedOn();
            return new Facts()
                    .fact(
                            "decision.planned",
                            planned == null ? words.of("decision.none-planned") : swedish.day(planned))
                    .list();
        }
        return ruling(ruling);
    }

    private Component ruling(Ruling ruling) {
        var body = ruling.body();
        var facts = new Facts()
                .named(words.of("decide.outcome"), words.name(ruling.outcome()))
                .named(words.of("decide.day"), swedish.day(ruling.on()))
                .named(words.of("decide.paragraph"), swedish.text(ruling.paragraph()))
                .named(words.of("decide.body"), body == null ? swedish.unknown() : words.name(body));
        ruling.deviations()
                .forEach(deviation ->
                        facts.named(words.of("deviation", question(deviation.requirement())), deviation.reason()));
        return facts.list();
    }

    private PlainTable table(String caption, String... labels) {
        return new PlainTable(
                words.of("table." + caption),
                List.of(labels).stream().map(words::label).toList());
    }

    private Component orNothing(Collection<?> rows, PlainTable table) {
        if (!rows.isEmpty()) {
            return table.component();
        }
        var nothing = new Paragraph(words.of("nothing-stated"));
        nothing.addClassName("quiet");
        return nothing;
    }

    private String condition(@Nullable String condition) {
        return condition == null ? "" : " – " + condition;
    }

    private String list(List<String> items) {
        return items.isEmpty() ? swedish.unknown() : String.join(", ", items);
    }

    private String names(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? swedish.unknown()
                : constants.stream().map(words::name).collect(Collectors.joining(", "));
    }

    private String number(@Nullable Integer number) {
        return number == null ? swedish.unknown() : number.toString();
    }

    private String yes(boolean said) {
        return words.of(said ? "yes" : "no");
    }

    private String yesOrUnknown(@Nullable Boolean said) {
        return said == null ? swedish.unknown() : yes(said);
    }

    /** Terms and what they are, of which the latter may hold what people wrote. */
    private final class Facts {

        private final DescriptionList list = new DescriptionList();

        Facts fact(String key, String text) {
            return named(words.label(key), text);
        }

        Facts named(String name, String text) {
            var description = new DescriptionList.Description(PlainTable.text(text));
            list.add(new DescriptionList.Term(name), description);
            return this;
        }

        Component list() {
            list.addClassName("facts");
            return list;
        }
    }
}
