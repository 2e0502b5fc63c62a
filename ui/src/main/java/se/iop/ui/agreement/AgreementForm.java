package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import se.iop.core.agreement.Refused;
import se.iop.core.directory.Suggestion;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist;
import se.iop.guideline.Requirement;
import se.iop.model.Contribution;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Report;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Relation;
import se.iop.model.Term.Condition;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.ui.layout.Swedish;
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
    private final UUID agreement;
    private final Offering offering;
    private final Supplier<LocalDate> today;
    private final String person;
    private final boolean amends;
    private final Runnable changed;
    private final Brought brought;
    private final FormFields fields;
    private final OwnPart own;
    private final Map<Field, Div> places = new EnumMap<>(Field.class);
    private final Map<Field, HtmlContainer> groups = new EnumMap<>(Field.class);
    private final Set<Field> shared = EnumSet.noneOf(Field.class);
    private final Map<Part, Component> parts = new EnumMap<>(Part.class);
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final List<FormRows> lists = new ArrayList<>();
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
        this.agreement = agreement;
        this.amends = amends;
        this.offering = offering;
        this.words = words;
        this.indexValues = indexValues;
        this.today = today;
        this.person = person;
        this.changed = changed;
        this.brought = brought;
        this.fields = new FormFields(words, this::typed);
        this.own = new OwnPart(words, fields, swedish);
        this.remarks = new FieldRemarks(words, fields, changed);
        parts.put(Part.SUBJECT, subject());
        parts.put(Part.TEXTS, wording());
        parts.put(Part.PARTIES, parties());
        parts.put(Part.TERM, term());
        parts.put(Part.DUTIES, duties());
        parts.put(Part.ECONOMY, economy());
        parts.put(Part.PAYOUT, payout());
        parts.put(Part.FOLLOW_UP, followUp());
        parts.put(Part.RELATIONS, relations());
        if (brought.own()) {
            parts.put(Part.OWN, part(Part.OWN, group(Field.EXTRA, own.content())));
        }
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

    /** The groups of fields, each by what it is about; a field that shares another's group is not among them. */
    Map<Field, HtmlContainer> groups() {
        var own = new EnumMap<Field, HtmlContainer>(groups);
        own.keySet().removeAll(shared);
        return own;
    }

    /** Shows texts in the whole form; nobody is told. */
    void show(Map<String, String> form) {
        kept.clear();
        form.forEach((key, text) -> {
            if (key.startsWith("answer.")) {
                kept.put(key, text);
            }
        });
        own.show(FormReading.of(form, words.own()).terms().extra())
                .forEach(key -> kept.put(key, form.getOrDefault(key, "")));
        lists.forEach(list -> list.show(form));
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
        var group = groups.get(field);
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
                group(Field.PURPOSE, fields.markdown("subject.challenge"), fields.markdown("subject.goals")),
                group(Field.TARGET_GROUP, fields.markdown("subject.target")),
                group(Field.VALUES, fields.lines("subject.values")));
    }

    private Component wording() {
        var sections = list("section", words.names(Section.Kind.values()), this::section);
        return part(Part.TEXTS, group(Field.TEXTS, sections.component()));
    }

    private Component section(String kind, String row) {
        var party = fields.party(row + "party");
        var own = Section.Kind.COMMITMENTS.name().equals(kind);
        // Any text may be one party's; the choice is offered where it usually is.
        party.setVisible(own);
        party.addValueChangeListener(change -> party.setVisible(own || change.getValue() != null));
        var name = words.name(Section.Kind.valueOf(kind));
        return grid(party, fields.markdown(row + "text", name).namedAbove());
    }

    private Component parties() {
        var list = list("party", (_, row) -> party(row));
        var group = group(Field.PARTIES, list.beside(register(list)).component());
        share(Field.CONTACTS, Field.PARTIES);
        share(Field.MANDATES, Field.PARTIES);
        return part(Part.PARTIES, group);
    }

    /** Whoever is chosen from the register of organisations becomes a party. */
    private Component register(FormRows parties) {
        var register = new ComboBox<Suggestion>();
        register.setAriaLabel(words.of("party.register"));
        register.setPlaceholder(words.of("party.register"));
        register.addClassName("from-register");
        register.setItemLabelGenerator(Suggestion::name);
        register.setItems(query ->
                offering.organisations(query.getFilter().orElse(""), query.getOffset() + query.getLimit()).stream()
                        .skip(query.getOffset())
                        .limit(query.getLimit()));
        register.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                var party = change.getValue().party(Set.of(Party.Role.SIGNATORY));
                register.clear();
                parties.add("party", FormWriting.of(party));
            }
        });
        return register;
    }

    private Component party(String row) {
        return grid(
                fields.line(row + "name"),
                fields.line(row + "unit"),
                fields.choice(row + "sector", words.names(Party.Sector.values()), false),
                fields.organisationNumber(row + "number"),
                fields.several(row + "roles", words.names(Party.Role.values())),
                fields.fold("party", () -> new Div(standing(row), toRegister(row))));
    }

    /** Whoever writes a draft may also add to the register, so that the next draft finds the organisation there. */
    private Component toRegister(String row) {
        var said = new Span();
        said.getElement().setAttribute("aria-live", "polite");
        var add = new Button(words.of("party.to-register"), _ -> said.setText(registered(row)));
        add.addThemeVariants(ButtonVariant.TERTIARY);
        var line = new Div(add, said);
        line.addClassName("to-register");
        return line;
    }

    private String registered(String row) {
        var party = FormReading.party(texts(), row);
        try {
            return party == null
                    ? words.of("party.unreadable")
                    : words.of("party.in-register", offering.register(party));
        } catch (Refused refused) {
            return words.refused(refused.reason());
        }
    }

    private Component standing(String row) {
        return new Div(
                grid(
                        fields.choice(row + "body", words.names(Party.Standing.Kind.values()), true),
                        fields.line(row + "without"),
                        fields.choice(row + "registered", yesOrNo(), true),
                        fields.day(row + "compact"),
                        fields.party(row + "umbrella"),
                        fields.day(row + "joined"),
                        fields.day(row + "left"),
                        fields.line(row + "administration"),
                        fields.line(row + "committee"),
                        fields.line(row + "centre")),
                within(Field.CONTACTS, nested(row + "contact", this::contact)),
                within(Field.MANDATES, nested(row + "mandate", this::mandate)));
    }

    private Component contact(String row) {
        return grid(
                fields.line(row + "function"),
                fields.line(row + "channel"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                fields.line(row + "deputy"));
    }

    private Component mandate(String row) {
        return grid(
                fields.line(row + "function"),
                fields.line(row + "evidence"),
                fields.day(row + "on"),
                fields.day(row + "expires"));
    }

    private Component term() {
        var season = fields.fold("season", () -> grid(yearDay("term.season.first"), yearDay("term.season.last")));
        return part(
                Part.TERM,
                group(Field.PERIOD, fields.day("term.first"), fields.day("term.last"), open(), season),
                group(
                        Field.EXTENSION,
                        fields.number("term.extension.times", 1, Written.COUNT),
                        fields.months("term.extension.length"),
                        wide(fields.line("term.extension.condition"))),
                group(Field.REVIEW, fields.day("term.review")),
                group(
                        Field.NOTICE,
                        fields.months("term.notice.length"),
                        ticks(fields.tick("term.notice.written"), fields.tick("term.notice.unconditional")),
                        fields.fold("notice", this::notice)),
                group(
                        Field.CONDITIONS,
                        list("condition", (_, row) -> condition(row)).component()));
    }

    private Component open() {
        var open = fields.tick("term.open");
        open.addClassName("beside-fields");
        return open;
    }

    private TextField yearDay(String key) {
        var field = fields.line(key);
        field.setHelperText(words.of("year-day"));
        return field;
    }

    private Component notice() {
        var own = list("own", (_, row) -> grid(fields.party(row + "party"), fields.months(row + "length")));
        return new Div(
                grid(wide(fields.line("term.notice.condition"))), own.compact().component());
    }

    private Component condition(String row) {
        return grid(
                fields.choice(row + "sort", words.names(Condition.Kind.values()), false),
                fields.line(row + "what"),
                fields.day(row + "confirmed"));
    }

    private Component duties() {
        return part(
                Part.DUTIES,
                group(
                        Field.MILESTONES,
                        list("milestone", (_, row) -> milestone(row)).component()),
                group(Field.DUTIES, list("duty", (_, row) -> duty(row)).component()),
                group(
                        Field.DEVELOPMENT_AREAS,
                        list("area", (_, row) -> area(row)).component()));
    }

    private Component milestone(String row) {
        return grid(
                wide(fields.line(row + "what")),
                fields.day(row + "by"),
                fields.party(row + "party"),
                fields.fold("milestone", () -> grid(fields.day(row + "first"), fields.day(row + "last"))));
    }

    private Component duty(String row) {
        return grid(
                wide(fields.line(row + "what")),
                fields.number(row + "least", 1, Written.TIMES),
                fields.choice(row + "per", words.names(Duty.Per.values()), false),
                fields.party(row + "party"));
    }

    private Component area(String row) {
        return grid(fields.line(row + "what"), fields.choice(row + "financed", yesOrNo(), true));
    }

    private Component economy() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("GRANT", words.of("add.GRANT"));
        kinds.put("KIND", words.of("add.KIND"));
        return part(
                Part.ECONOMY,
                group(
                        Field.CONTRIBUTIONS,
                        list("contribution", kinds, this::contribution).component(),
                        list("payer", (_, row) -> payerChange(row)).component(),
                        fields.fold(
                                "shares", () -> grid(fields.percent("share.overhead"), fields.percent("share.eu")))),
                group(Field.TOTAL, fields.amount("total.amount"), fields.day("total.first"), fields.day("total.last")),
                group(Field.INDEXATION, indexation()),
                group(Field.REPAYMENT, fields.several("repayment", words.names(Repayment.values()))));
    }

    private Component contribution(String kind, String row) {
        return "KIND".equals(kind) ? inKind(row) : grant(row);
    }

    private Component inKind(String row) {
        return grid(
                fields.party(row + "from"),
                fields.line(row + "what"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                fields.number(row + "quantity", 0, Written.QUANTITY),
                fields.line(row + "unit"),
                fields.amount(row + "each"));
    }

    private Component grant(String row) {
        var form = fields.choice(row + "form", words.names(GrantForm.values()), false);
        var amount = fields.amount(row + "amount");
        var perUnit = List.<Component>of(
                fields.line(row + "unit"),
                fields.amount(row + "each"),
                fields.amount(row + "guarantee"),
                fields.amount(row + "cap"));
        var share = List.<Component>of(fields.percent(row + "percent"), fields.line(row + "of"));
        form.addValueChangeListener(change -> {
            var chosen = change.getValue();
            amount.setVisible(!GrantForm.NO_MONEY.name().equals(chosen));
            perUnit.forEach(each -> each.setVisible(GrantForm.PER_UNIT.name().equals(chosen)));
            share.forEach(each -> each.setVisible(GrantForm.SHARE.name().equals(chosen)));
        });
        perUnit.forEach(each -> each.setVisible(false));
        share.forEach(each -> each.setVisible(false));
        var essentials = Stream.of(
                fields.party(row + "from"), amount, fields.day(row + "first"), fields.day(row + "last"), form);
        return grid(Stream.of(
                        essentials,
                        perUnit.stream(),
                        share.stream(),
                        Stream.of(
                                fields.choice(row + "status", words.names(Contribution.Status.values()), false),
                                fields.fold("grant", () -> useOf(row))))
                .flatMap(fields -> fields)
                .toArray(Component[]::new));
    }

    private Component useOf(String row) {
        return grid(
                wide(fields.line(row + "condition")),
                fields.line(row + "source"),
                fields.line(row + "purpose"),
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
        brought.series()
                .forEach(own -> series.put(
                        own.series().id(),
                        words.of("own.series", own.series().name(), own.series().id())));
        return series;
    }

    private Map<String, String> modes() {
        return words.names(MODES.toArray(RoundingMode[]::new));
    }

    private Component payout() {
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
                        fields.number("payout.times", 1, Written.COUNT),
                        fields.choice("payout.month", months, true),
                        fields.number("payout.days", 0, Written.COUNT),
                        fields.fold("payout", () -> grid(fields.lines("payout.details")))),
                group(
                        Field.INSTALMENTS,
                        list("instalment", (_, row) -> instalment(row)).component()));
    }

    private Component instalment(String row) {
        var due = rows(row + "due", words.names(DueKind.values()), this::due);
        return grid(
                fields.amount(row + "amount"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                wide(titled(words.label("instalment.after"), due.compact())));
    }

    /** What a condition needs beside its name. */
    private Component due(String kind, String row) {
        return switch (DueKind.valueOf(kind)) {
            case MINUTES_APPROVED, SIGNED, BUDGET_DECIDED, REQUISITION_RECEIVED -> new Div();
            case REPORT, MEETING -> grid(fields.line(row + "what"));
            case DAY -> grid(fields.day(row + "on"));
        };
    }

    private Component followUp() {
        return part(
                Part.FOLLOW_UP,
                group(Field.REPORTS, reports()),
                group(
                        Field.STEERING,
                        fields.choice("steering.group", yesOrNo(), true),
                        fields.number("steering.meetings", 0, Written.COUNT),
                        fields.choice("steering.consensus", yesOrNo(), true),
                        fields.party("steering.convenor"),
                        wide(titled(words.label("group.rows"), list("group", (_, row) -> meeting(row))))));
    }

    /** A report is added empty, or from one of the committee's forms for reports. */
    private Component reports() {
        var reports = list("report", (_, row) -> report(row));
        if (!brought.reportTemplates().isEmpty()) {
            reports.beside(new ReportChoice(
                    words,
                    brought.reportTemplates(),
                    template -> reports.add("report", FormWriting.of(template.report()))));
        }
        return reports.component();
    }

    private Component report(String row) {
        return grid(
                fields.line(row + "name"),
                fields.choice(row + "kind", words.names(Report.Kind.values()), false),
                fields.number(row + "times", 1, Written.COUNT),
                fields.day(row + "due"),
                fields.lines(row + "content"),
                fields.fold("report", () -> reporting(row)));
    }

    private Component reporting(String row) {
        var branches = nested(row + "branch", branch -> grid(fields.line(branch + "when"), fields.day(branch + "due")))
                .compact();
        return new Div(
                grid(
                        fields.party(row + "responsible"),
                        fields.line(row + "template"),
                        fields.tick(row + "anonymous"),
                        wide(fields.line(row + "rule"))),
                branches.component(),
                titled(words.label("report.indicator.rows"), nested(row + "indicator", this::indicator)));
    }

    private Component indicator(String row) {
        return grid(fields.line(row + "name"), fields.line(row + "target"), wide(fields.line(row + "definition")));
    }

    private Component meeting(String row) {
        return grid(
                fields.choice(row + "sort", words.names(Group.Kind.values()), false),
                fields.number(row + "meetings", 1, Written.COUNT),
                fields.party(row + "convenor"),
                fields.lines(row + "roles"));
    }

    private Component relations() {
        return part(
                Part.RELATIONS,
                group(
                        Field.RELATIONS,
                        list("relation", (_, row) -> relation(row)).component()),
                group(
                        Field.APPENDICES,
                        list("appendix", (_, row) -> appendix(row)).component()));
    }

    private Component relation(String row) {
        var to = fields.line(row + "to");
        var agreement = fields.agreement(row + "agreement", offering, other -> to.setValue(other.title()));
        return grid(
                fields.choice(row + "sort", words.names(Relation.Kind.values()), false),
                agreement,
                to,
                fields.day(row + "on"),
                wide(fields.line(row + "note")));
    }

    private Component appendix(String row) {
        var name = fields.line(row + "name");
        return grid(
                name,
                fields.choice(row + "sort", words.names(Appendix.Kind.values()), false),
                wide(fields.file(row + "digest", () -> offering.files(agreement), file -> {
                    if (name.isEmpty()) {
                        name.setValue(file.name());
                    }
                })));
    }

    private Map<String, String> yesOrNo() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("true", words.of("yes"));
        answers.put("false", words.of("no"));
        return answers;
    }

    private Component decision() {
        var planned = fields.day("decision.planned");
        planned.setHelperText(words.of("decision.today"));
        return part(
                Part.DECISION,
                group(Field.DECISION, amends ? new Component[] {planned, effective()} : new Component[] {planned}),
                group(
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

    /** A list that stands by itself, with rows of one kind. */
    private FormRows list(String list, BiFunction<String, String, Component> body) {
        return list(list, Map.of(list, list), body);
    }

    private FormRows list(String list, Map<String, String> kinds, BiFunction<String, String, Component> body) {
        var rows = rows(list, kinds, body);
        lists.add(rows);
        return rows;
    }

    /** A list within a row. */
    private FormRows nested(String list, Function<String, Component> body) {
        var name = list.substring(list.lastIndexOf('.') + 1);
        return rows(list, Map.of(name, name), (_, row) -> body.apply(row));
    }

    private FormRows rows(String list, Map<String, String> kinds, BiFunction<String, String, Component> body) {
        return new FormRows(list, kinds, words, fields, body, this::beginning, this::changedRows);
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

    private Component part(Part part, Component... groups) {
        return new PartFrame(part, words, groups);
    }

    private Component group(Field field, Component... content) {
        var place = new Div();
        place.addClassName("findings-here");
        place.setId("findings-" + field.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var single = content.length == 1 && !(content[0] instanceof Div);
        var group = single ? new Div() : named(field, content);
        group.addClassName("field-group");
        group.getElement().setAttribute("tabindex", "-1");
        group.getElement().setAttribute("aria-describedby", place.getId().orElseThrow());
        group.add(
                remarks.adder(field),
                content.length == 1 && content[0] instanceof Div ? content[0] : grid(content),
                remarks.place(field),
                place);
        places.put(field, place);
        groups.put(field, group);
        return group;
    }

    /**
     * A field that stands alone names itself; several are named together, in sight where no name beside says the same.
     */
    private HtmlContainer named(Field field, Component... content) {
        var name = words.name(field);
        var group = new FieldSet();
        group.setLegendText(name);
        if (words.name(Part.of(field)).equals(name) || Stream.of(content).anyMatch(inside -> isNamed(inside, name))) {
            group.addClassName("one-field");
        }
        return group;
    }

    private static boolean isNamed(Component field, String name) {
        return field instanceof HasLabel labelled && name.equals(labelled.getLabel());
    }

    /** What concerns one field is shown at another that it is a part of. */
    private void share(Field field, Field other) {
        places.put(field, Objects.requireNonNull(places.get(other)));
        groups.put(field, Objects.requireNonNull(groups.get(other)));
        remarks.share(field, other);
        shared.add(field);
    }

    private Component within(Field field, FormRows list) {
        return titled(words.name(field), list);
    }

    /** A list within a group, under its name. */
    private static Div titled(String name, FormRows list) {
        var title = new Span(name);
        title.addClassName("list-name");
        var titled = new Div(title, list.component());
        titled.addClassName("titled-list");
        return titled;
    }

    private static <F extends HasStyle> F wide(F field) {
        field.addClassName("wide");
        return field;
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
