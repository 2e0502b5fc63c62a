package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist;
import se.iop.guideline.Requirement;
import se.iop.model.Contribution;
import se.iop.model.Field;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Report;
import se.iop.model.IndexValues;
import se.iop.model.Party;
import se.iop.model.Relation;
import se.iop.model.Term.Condition;
import se.iop.model.Wording.Appendix;
import se.iop.ui.layout.Swedish;

/**
 * The form of the terms, section by section. It holds texts as typed and knows nothing of how they are judged; under
 * each group of fields it leaves a place for what the guidelines say.
 */
final class AgreementForm {

    private final Words words;
    private final Supplier<LocalDate> today;
    private final String person;
    private final boolean amends;
    private final Runnable changed;
    private final FormFields fields;
    private final FormLayout layout;
    private final OwnPart own;
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final FieldRemarks remarks;
    private final Div criteria = new Div();
    private Set<String> questions = Set.of();

    /**
     * An empty form.
     *
     * @param brought what the guidelines bring besides rules and fields
     * @param indexValues the values known, which tell the series there are
     * @param offering other agreements and organisations to choose from
     * @param today the day an answer is given
     * @param person who answers
     * @param amends whether it is an amendment, that takes over on a day of its own
     * @param changed told after every change
     */
    AgreementForm(
            Words words,
            UUID agreement,
            Swedish swedish,
            Brought brought,
            IndexValues indexValues,
            Offering offering,
            Supplier<LocalDate> today,
            String person,
            boolean amends,
            Runnable changed) {
        this.amends = amends;
        this.words = words;
        this.today = today;
        this.person = person;
        this.changed = changed;
        this.fields = new FormFields(words, this::typed);
        this.own = new OwnPart(words, fields, swedish);
        this.remarks = new FieldRemarks(words, fields, changed);
        this.layout = new FormLayout(words, fields, remarks, this::beginning, this::changedRows);
        var wordings = new WordingFields(layout, agreement, offering);
        var time = new TimeFields(layout);
        var money = new MoneyFields(layout, brought, indexValues);
        parts.put(Part.SUBJECT, wordings.subject());
        parts.put(Part.TEXTS, wordings.wording());
        parts.put(Part.PARTIES, new PartiesFields(layout, offering, this::texts).parties());
        parts.put(Part.TERM, time.term());
        parts.put(Part.DUTIES, time.duties());
        parts.put(Part.ECONOMY, money.economy());
        parts.put(Part.PAYOUT, money.payout());
        parts.put(Part.FOLLOW_UP, new FollowUpFields(layout, brought).followUp());
        parts.put(Part.RELATIONS, wordings.relations());
        if (brought.own()) {
            parts.put(Part.OWN, layout.part(Part.OWN, layout.group(Field.EXTRA, own.content())));
        }
        criteria.addClassName("stack");
        parts.put(Part.CRITERIA, layout.part(Part.CRITERIA, layout.group(Field.CRITERIA, criteria)));
        parts.put(Part.DECISION, decision());
    }

    /** The sections in order. */
    Map<Part, Component> parts() {
        return parts;
    }

    /** Where what the guidelines say of a field is shown. */
    Map<Field, Div> places() {
        return layout.places();
    }

    /** The groups of fields, each by what it is about; a field that shares another's group is not among them. */
    Map<Field, HtmlContainer> groups() {
        return layout.groups();
    }

    /** Shows texts in the whole form; nobody is told. */
    void show(Map<String, String> form) {
        kept.clear();
        keepAnswers(form);
        own.show(FormReading.of(form, words.own()).terms().extra())
                .forEach(key -> kept.put(key, form.getOrDefault(key, "")));
        layout.show(form);
        remarks.show(form);
        offerParties(form);
        fields.show(form);
    }

    /** What stands in the whole form, as typed. */
    Map<String, String> texts() {
        var texts = new LinkedHashMap<>(kept);
        questions.forEach(question -> {
            texts.remove("answer." + question + ".verdict");
            texts.remove("answer." + question + ".reason");
        });
        texts.putAll(fields.texts());
        questions.forEach(question -> dropBlank(texts, question));
        remarks.write(texts);
        return texts;
    }

    /** Shows what cannot be read; half-written values only when all are asked for. */
    void refuse(Map<String, String> refusals, boolean all) {
        fields.refuse(refusals, all);
    }

    /** Takes the reader to the field of a key, or to the section that it belongs to. */
    void focus(String key) {
        if (!fields.focus(key)) {
            focus(Field.CRITERIA);
        }
    }

    /** Takes the reader to a group of fields. */
    void focus(Field field) {
        var group = layout.around(field);
        if (group != null) {
            Fold.openAround(group);
            PartFrame.unfoldAround(group);
            group.scrollIntoView();
            group.getElement().callJsFunction("focus");
        }
    }

    /** Keeps an answer to a question, given now by the person at the form. */
    void answer(String question, Verdict verdict, String reason) {
        put(question, "verdict", verdict.name());
        put(question, "reason", reason);
        sign(question);
        changed.run();
    }

    /** Takes back an answer. */
    void withdraw(String question) {
        kept.keySet().removeIf(key -> key.startsWith("answer." + question + "."));
        changed.run();
    }

    /** Shows the criteria that the guidelines in force ask a person to assess. */
    void assess(List<Requirement> checklists) {
        var asked = new LinkedHashSet<String>();
        for (var requirement : checklists) {
            requirement
                    .checklist()
                    .criteria()
                    .forEach(criterion -> asked.add(Checklist.question(requirement.name(), criterion)));
        }
        if (asked.equals(questions)) {
            return;
        }
        var texts = texts();
        questions = asked;
        criteria.removeAll();
        fields.forget("answer.");
        keepAnswers(texts);
        checklists.forEach(requirement -> criteria.add(checklist(requirement)));
        if (checklists.isEmpty()) {
            criteria.add(new Paragraph(words.of("criteria.none")));
        }
        fields.show(texts);
    }

    private void keepAnswers(Map<String, String> form) {
        form.forEach((key, text) -> {
            if (key.startsWith("answer.")) {
                kept.put(key, text);
            }
        });
    }

    private Component decision() {
        var planned = fields.day("decision.planned");
        planned.setHelperText(words.of("decision.today"));
        return layout.part(
                Part.DECISION,
                layout.group(
                        Field.DECISION, amends ? new Component[] {planned, effective()} : new Component[] {planned}),
                layout.group(
                        Field.SIGNING,
                        fields.line("signing.place"),
                        fields.day("signing.on"),
                        fields.number("signing.copies", 1, Written.COUNT)));
    }

    private Component effective() {
        var effective = fields.day(FormReading.EFFECTIVE);
        effective.setHelperText(words.of("decision.effective.help"));
        return effective;
    }

    private Component checklist(Requirement requirement) {
        var list = new Div(new H3(requirement.checklist().title()));
        list.addClassName("stack");
        for (var criterion : requirement.checklist().criteria()) {
            var key = "answer." + Checklist.question(requirement.name(), criterion) + ".";
            var row = new Div(
                    fields.verdict(
                            key + "verdict", criterion.id() + ". " + criterion.text(), words.names(Verdict.values())),
                    fields.area(key + "reason"));
            row.addClassName("criterion");
            list.add(row);
        }
        return list;
    }

    private void typed(String key) {
        if (key.startsWith("answer.")) {
            sign(key.substring("answer.".length(), key.lastIndexOf('.')));
        }
        if (key.startsWith("party.")) {
            offerParties(texts());
        }
        fields.count();
        changed.run();
    }

    private void offerParties(Map<String, String> form) {
        fields.offer(FormReading.of(form).terms().parties().stream()
                .map(Party::text)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList());
    }

    /** An answer is given by whoever last touched it, on that day. */
    private void sign(String question) {
        put(question, "by", person);
        put(question, "on", today.get().toString());
    }

    private void put(String question, String part, String text) {
        kept.put("answer." + question + "." + part, text);
    }

    /** A criterion whose fields are both blank has no answer, whoever last touched it. */
    private static void dropBlank(Map<String, String> texts, String question) {
        var key = "answer." + question + ".";
        if (!texts.containsKey(key + "verdict") && !texts.containsKey(key + "reason")) {
            texts.remove(key + "by");
            texts.remove(key + "on");
        }
    }

    private void changedRows() {
        offerParties(texts());
        fields.count();
        changed.run();
    }

    /** What a new row says at first: what is most likely, or that nothing is known. */
    private Map<String, String> beginning(String kind) {
        var publicParty = FormReading.of(texts()).terms().parties().stream()
                .filter(party -> party.sector() == Party.Sector.PUBLIC)
                .map(Party::text)
                .findFirst();
        return switch (kind) {
            case "party" ->
                Map.of(
                        "sector",
                        (publicParty.isEmpty() ? Party.Sector.PUBLIC : Party.Sector.CIVIL).name(),
                        "roles",
                        Party.Role.SIGNATORY.name());
            case "GRANT" ->
                Map.of(
                        "from",
                        publicParty.orElse(""),
                        "status",
                        Contribution.Status.UNKNOWN.name(),
                        "form",
                        GrantForm.FIXED.name());
            case "report" -> Map.of("kind", Report.Kind.OTHER.name());
            case "condition" -> Map.of("sort", Condition.Kind.PERMIT.name());
            case "duty" -> Map.of("per", Duty.Per.YEAR.name());
            case "group" -> Map.of("sort", Group.Kind.WORKING.name());
            case "relation" -> Map.of("sort", Relation.Kind.PREDECESSOR.name());
            case "appendix" -> Map.of("sort", Appendix.Kind.OTHER.name());
            default -> Map.of();
        };
    }
}
