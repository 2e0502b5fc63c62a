package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist;
import se.iop.guideline.Requirement;
import se.iop.model.Contribution;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.ui.text.Texts;

/**
 * The form of the terms, section by section. It holds texts as typed and knows nothing of how they are judged; under
 * each group of fields it leaves a place for what the guidelines say.
 */
final class AgreementForm {

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN);
    private static final List<String> SERIES = List.of("OPI", "PKV", "KPI");

    private final Words words;
    private final IndexValues indexValues;
    private final Supplier<LocalDate> today;
    private final String person;
    private final Runnable changed;
    private final FormFields fields;
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Field, FieldSet> groups = new EnumMap<>(Field.class);
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<FormRows> lists;
    private final Div criteria = new Div();
    private Set<String> questions = Set.of();

    /**
     * An empty form.
     *
     * @param indexValues the values known, which tell the series there are
     * @param today the day an answer is given
     * @param person who answers
     * @param changed told after every change
     */
    AgreementForm(Words words, IndexValues indexValues, Supplier<LocalDate> today, String person, Runnable changed) {
        this.words = words;
        this.indexValues = indexValues;
        this.today = today;
        this.person = person;
        this.changed = changed;
        this.fields = new FormFields(words, this::typed);
        var parties = rows(List.of("party"), "party", (_, row) -> party(row));
        var contributions = rows(List.of("GRANT", "KIND"), "contribution", this::contribution);
        var payers = rows(List.of("payer"), "payer", (_, row) -> payerChange(row));
        var instalments = rows(List.of("instalment"), "instalment", (_, row) -> instalment(row));
        var reports = rows(List.of("report"), "report", (_, row) -> report(row));
        lists = List.of(parties, contributions, payers, instalments, reports);
        parts.put(Part.SUBJECT, subject());
        parts.put(Part.PARTIES, part(Part.PARTIES, group(Field.PARTIES, parties.component())));
        parts.put(Part.TERM, term());
        parts.put(Part.ECONOMY, economy(contributions, payers));
        parts.put(Part.PAYOUT, payout(instalments));
        parts.put(Part.FOLLOW_UP, followUp(reports));
        criteria.addClassName("stack");
        parts.put(Part.CRITERIA, part(Part.CRITERIA, group(Field.CRITERIA, criteria)));
        parts.put(Part.DECISION, decision());
    }

    /** The sections in order. */
    Map<Part, Component> parts() {
        return parts;
    }

    /** Where what the guidelines say of a field is shown. */
    Map<Field, Div> places() {
        return places;
    }

    /** The groups of fields, each by what it is about. */
    Map<Field, FieldSet> groups() {
        return groups;
    }

    /** Shows texts in the whole form; nobody is told. */
    void show(Map<String, String> form) {
        kept.clear();
        form.forEach((key, text) -> {
            if (key.startsWith("answer.")) {
                kept.put(key, text);
            }
        });
        lists.forEach(list -> list.show(form));
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
        lists.forEach(list -> list.write(texts));
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
        var group = groups.get(field);
        if (group != null) {
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
        texts.forEach((key, text) -> {
            if (key.startsWith("answer.")) {
                kept.put(key, text);
            }
        });
        checklists.forEach(requirement -> criteria.add(checklist(requirement)));
        if (checklists.isEmpty()) {
            criteria.add(new Paragraph(words.of("criteria.none")));
        }
        fields.show(texts);
    }

    private Component subject() {
        var title = fields.line("subject.title");
        title.addClassName("wide");
        return part(
                Part.SUBJECT,
                group(Field.TITLE, title),
                group(Field.CASE_NUMBER, fields.lines("subject.cases")),
                group(Field.PURPOSE, fields.area("subject.challenge"), fields.area("subject.goals")),
                group(Field.TARGET_GROUP, fields.area("subject.target")),
                group(Field.VALUES, fields.lines("subject.values")));
    }

    private Component party(String row) {
        return grid(
                fields.line(row + "name"),
                fields.line(row + "unit"),
                fields.choice(row + "sector", words.names(Party.Sector.values()), false),
                fields.organisationNumber(row + "number"),
                fields.several(row + "roles", words.names(Party.Role.values())));
    }

    private Component term() {
        var condition = fields.line("term.extension.condition");
        condition.addClassName("wide");
        return part(
                Part.TERM,
                group(Field.PERIOD, fields.day("term.first"), fields.day("term.last")),
                group(
                        Field.EXTENSION,
                        fields.number("term.extension.times", 1, FormReading.COUNT),
                        fields.months("term.extension.length"),
                        condition),
                group(Field.REVIEW, fields.day("term.review")),
                group(
                        Field.NOTICE,
                        fields.months("term.notice.length"),
                        ticks(fields.tick("term.notice.written"), fields.tick("term.notice.unconditional"))));
    }

    private Component economy(FormRows contributions, FormRows payers) {
        return part(
                Part.ECONOMY,
                group(Field.CONTRIBUTIONS, contributions.component(), payers.component()),
                group(Field.TOTAL, fields.amount("total.amount"), fields.day("total.first"), fields.day("total.last")),
                group(Field.INDEXATION, indexation()),
                group(Field.REPAYMENT, fields.several("repayment", words.names(Repayment.values()))));
    }

    private Component contribution(String kind, String row) {
        var from = fields.party(row + "from");
        if ("KIND".equals(kind)) {
            return grid(
                    from,
                    fields.line(row + "what"),
                    fields.day(row + "first"),
                    fields.day(row + "last"),
                    fields.number(row + "quantity", 0, FormReading.QUANTITY),
                    fields.line(row + "unit"),
                    fields.amount(row + "each"));
        }
        var condition = fields.line(row + "condition");
        condition.addClassName("wide");
        return grid(
                from,
                fields.amount(row + "amount"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                fields.choice(row + "status", words.names(Contribution.Status.values()), false),
                fields.line(row + "purpose"),
                condition,
                fields.lines(row + "forbidden"));
    }

    private Component payerChange(String row) {
        return grid(
                fields.party(row + "from"),
                fields.party(row + "to"),
                fields.day(row + "effective"),
                fields.line(row + "condition"));
    }

    private Component indexation() {
        var kinds = new LinkedHashMap<String, String>();
        Stream.of("NONE", "BY", "COMPENSATION").forEach(kind -> kinds.put(kind, words.of("index." + kind)));
        var kind = fields.choice("index.kind", kinds, false);
        var from = fields.day("index.from");
        var details = List.<Component>of(
                fields.choice("index.series", series(), true),
                fields.choice("index.basis", words.names(Indexation.Basis.values()), true),
                fields.amount("index.rounding.unit"),
                fields.choice("index.rounding.mode", modes(), true));
        kind.addValueChangeListener(change -> {
            from.setVisible(!"NONE".equals(change.getValue()));
            details.forEach(detail -> detail.setVisible("BY".equals(change.getValue())));
        });
        from.setVisible(false);
        details.forEach(detail -> detail.setVisible(false));
        return grid(Stream.concat(Stream.of(kind, from), details.stream()).toArray(Component[]::new));
    }

    private Map<String, String> series() {
        var names = new TreeSet<>(SERIES);
        indexValues.values().stream()
                .map(IndexValue::series)
                .filter(series -> !series.equals(IndexValue.COMPENSATION))
                .forEach(names::add);
        var series = new LinkedHashMap<String, String>();
        names.forEach(name -> series.put(name, name));
        return series;
    }

    private Map<String, String> modes() {
        return words.names(MODES.toArray(RoundingMode[]::new));
    }

    private Component payout(FormRows instalments) {
        var months = new LinkedHashMap<String, String>();
        for (var month : Month.values()) {
            months.put(
                    String.valueOf(month.getValue()),
                    month.getDisplayName(
                            TextStyle.FULL_STANDALONE, Texts.language().locale()));
        }
        return part(
                Part.PAYOUT,
                group(
                        Field.PAYOUT,
                        fields.number("payout.times", 1, FormReading.COUNT),
                        fields.choice("payout.month", months, true),
                        fields.number("payout.days", 0, FormReading.COUNT)),
                group(Field.INSTALMENTS, instalments.component()));
    }

    private Component instalment(String row) {
        var due = new LinkedHashMap<String, String>();
        Stream.of("MINUTES_APPROVED", "SIGNED", "BUDGET_DECIDED", "REQUISITION_RECEIVED")
                .forEach(condition -> due.put(condition, words.of("due." + condition)));
        return grid(
                fields.amount(row + "amount"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                fields.several(row + "after", due),
                fields.day(row + "on"),
                fields.lines(row + "report"),
                fields.lines(row + "meeting"));
    }

    private Component followUp(FormRows reports) {
        var answers = new LinkedHashMap<String, String>();
        answers.put("true", words.of("yes"));
        answers.put("false", words.of("no"));
        return part(
                Part.FOLLOW_UP,
                group(Field.REPORTS, reports.component()),
                group(
                        Field.STEERING,
                        fields.choice("steering.group", answers, true),
                        fields.number("steering.meetings", 1, FormReading.COUNT),
                        fields.choice("steering.consensus", answers, true),
                        fields.party("steering.convenor")));
    }

    private Component report(String row) {
        return grid(
                fields.line(row + "name"),
                fields.choice(row + "kind", words.names(Report.Kind.values()), false),
                fields.number(row + "times", 1, FormReading.COUNT),
                fields.day(row + "due"),
                fields.lines(row + "content"));
    }

    private Component decision() {
        var planned = fields.day("decision.planned");
        planned.setHelperText(words.of("decision.today"));
        return part(Part.DECISION, group(Field.DECISION, planned));
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

    private FormRows rows(List<String> kinds, String list, BiFunction<String, String, Component> body) {
        return new FormRows(list, kinds, words, fields, body, this::beginning, changed);
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
            case "GRANT" -> Map.of("from", publicParty.orElse(""), "status", Contribution.Status.UNKNOWN.name());
            case "report" -> Map.of("kind", Report.Kind.OTHER.name());
            default -> Map.of();
        };
    }

    private Component part(Part part, Component... groups) {
        return new PartFrame(part, words, groups);
    }

    private Component group(Field field, Component... content) {
        var place = new Div();
        place.addClassName("findings-here");
        place.setId("findings-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var group = new FieldSet();
        group.setLegendText(words.name(field));
        group.addClassName("field-group");
        if (content.length == 1 && !(content[0] instanceof Div)) {
            group.addClassName("one-field");
        }
        group.getElement().setAttribute("tabindex", "-1");
        group.getElement().setAttribute("aria-describedby", place.getId().orElseThrow());
        group.add(content.length == 1 && content[0] instanceof Div ? content[0] : grid(content), place);
        places.put(field, place);
        groups.put(field, group);
        return group;
    }

    private static Component ticks(Component... ticks) {
        var column = new Div(ticks);
        column.addClassName("ticks");
        return column;
    }

    private static Component grid(Component... content) {
        var grid = new Div(content);
        grid.addClassName("form-grid");
        return grid;
    }
}
