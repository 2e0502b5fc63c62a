package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Life.Ruling;
import se.iop.guideline.Answers;
import se.iop.model.Economy;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.Remark;
import se.iop.model.Terms;
import se.iop.ui.layout.Swedish;

/** The terms as text, for those who only read and for terms that are frozen: the same sections as the form. */
final class TermsAsText {

    private final Words words;
    private final Swedish swedish;
    private final Map<String, String> questions;
    private final Plain plain;
    private final List<Remark> remarks;
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);

    TermsAsText(Words words, Swedish swedish, Agreement agreement, Map<String, String> questions) {
        this.words = words;
        this.swedish = swedish;
        this.questions = questions;
        this.plain = new Plain(words, swedish);
        var terms = agreement.terms();
        remarks = terms.remarks().stream()
                .filter(remark -> remark.kind() == Remark.Kind.CONFLICT
                        || agreement.life().decision() == null)
                .toList();
        var wording = new WordingAsText(plain);
        part(Part.SUBJECT, subject(terms));
        part(Part.TEXTS, wording.sections(terms.wording()));
        part(Part.PARTIES, new PartiesAsText(plain).of(terms.parties()));
        time(terms);
        money(terms.economy());
        followUp(terms.followUp());
        part(Part.RELATIONS, wording.relations(terms.relations()), wording.appendices(terms.wording()));
        if (!words.own().nothing(terms.extra())) {
            part(Part.OWN, own(terms));
        }
        part(Part.CRITERIA, answers(agreement.answers()));
        part(Part.DECISION, decision(agreement), wording.signing(terms.wording()));
    }

    private void time(Terms terms) {
        var time = new TimeAsText(plain);
        part(Part.TERM, time.term(terms.term()), time.conditions(terms.term()));
        part(Part.DUTIES, time.duties(terms.followUp()));
    }

    private void money(Economy economy) {
        var money = new MoneyAsText(plain);
        part(
                Part.ECONOMY,
                money.grants(economy),
                money.inKind(economy),
                money.clauses(economy),
                money.payerChanges(economy));
        part(Part.PAYOUT, money.payout(economy.payout()), money.instalments(economy.payout()));
    }

    private void followUp(FollowUp followUp) {
        var text = new FollowUpAsText(plain);
        part(Part.FOLLOW_UP, text.reports(followUp), text.steering(followUp), text.groups(followUp));
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
        var said = new WordingAsText(plain);
        remarks.stream()
                .filter(remark -> part.fields().contains(remark.field()))
                .forEach(remark -> frame.add(said.remark(remark)));
        frame.add(place);
        parts.put(part, frame);
    }

    private Component subject(Terms terms) {
        var subject = terms.subject();
        return plain.facts()
                .fact("subject.title", swedish.text(subject.title()))
                .fact("subject.cases", plain.list(subject.caseNumbers()))
                .written("subject.challenge", subject.challenge())
                .written("subject.goals", subject.goals())
                .written("subject.target", subject.targetGroup())
                .fact("subject.values", plain.list(subject.values()))
                .list();
    }

    /** What is asked for, and then what is kept of what was asked for once. */
    private Component own(Terms terms) {
        var asked = plain.facts();
        words.own()
                .asked()
                .forEach(field -> asked.named(field.label(), OwnPart.text(words, swedish, field.id(), terms.extra())));
        var kept = words.own().kept(terms.extra());
        if (kept.isEmpty()) {
            return asked.list();
        }
        var former = plain.facts();
        kept.forEach(id -> former.named(words.own().label(id), OwnPart.text(words, swedish, id, terms.extra())));
        var why = new Paragraph(words.of("own.kept"));
        why.addClassName("quiet");
        return new Div(asked.isEmpty() ? new Div() : asked.list(), why, former.list());
    }

    private Component answers(Answers answers) {
        if (answers.byQuestion().isEmpty()) {
            return new Paragraph(words.of("criteria.unanswered"));
        }
        var table =
                plain.table("answers", "answer.question", "answer.verdict", "answer.reason", "answer.by", "answer.on");
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
            return plain.facts()
                    .fact(
                            "decision.planned",
                            planned == null ? words.of("decision.none-planned") : swedish.day(planned))
                    .list();
        }
        return ruling(ruling);
    }

    private Component ruling(Ruling ruling) {
        var body = ruling.body();
        var facts = plain.facts()
                .named(words.of("decide.outcome"), words.name(ruling.outcome()))
                .named(words.of("decide.day"), swedish.day(ruling.on()))
                .named(words.of("decide.paragraph"), swedish.text(ruling.paragraph()))
                .named(words.of("decide.body"), body == null ? swedish.unknown() : words.name(body));
        ruling.deviations()
                .forEach(deviation ->
                        facts.named(words.of("deviation", question(deviation.requirement())), deviation.reason()));
        return facts.list();
    }
}
