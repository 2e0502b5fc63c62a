package se.iop.ui.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.OwnFields;
import se.iop.core.input.Read;
import se.iop.core.input.SwedishInput;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.ExtraField.Type;
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
import se.iop.model.Extra;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Indicator;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Steering;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Standing;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Rounding;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Term.Notice.PerParty;
import se.iop.model.Term.Season;
import se.iop.model.Terms;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.model.Wording.Signing;
import se.iop.ui.text.Texts;

/** Reads terms and answers from what stands in the form; what cannot be read is unknown and has its refusal. */
final class FormReading {

    static final int LINE = 500;
    static final int PAGE = 20_000;
    static final int MONTHS = 600;
    static final int COUNT = 366;
    static final int QUANTITY = 100_000_000;
    static final int TIMES = 100_000;
    static final String LIST = ",";
    static final String EFFECTIVE = "decision.effective";

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern LENGTH = Pattern.compile("(?i)(?=.*\\pL)(?:(?<years>[^\\pL]+)(?:år|years?)\\s*)?"
            + "(?:(?<months>[^\\pL]+)(?:månader|månad|mån|months?)\\s*)?(?:(?<days>[^\\pL]+)(?:dagar|dag|days?))?");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, String> form;
    private final Map<String, String> refusals = new LinkedHashMap<>();

    private FormReading(Map<String, String> form) {
        this.form = form;
    }

    /**
     * What the form says.
     *
     * @param terms the terms, with unknown for what is blank or cannot be read
     * @param answers the answers that have both a verdict and a reason
     * @param plannedOn the day planned for the decision, none for today
     * @param effectiveOn the day an amendment takes over, none while nobody has said
     * @param refusals the key of a sentence for each field that cannot be read, in the order of the form
     */
    record Result(
            Terms terms,
            Answers answers,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate effectiveOn,
            Map<String, String> refusals) {

        /** Keeps a map of its own. */
        Result {
            refusals = Collections.unmodifiableMap(new LinkedHashMap<>(refusals));
        }
    }

    /** Reads the whole form of a committee whose guidelines ask for nothing of their own. */
    static Result of(Map<String, String> form) {
        return of(form, OwnFields.NONE);
    }

    /** Reads the whole form; what stands in a field that nobody asks for is read as it stands. */
    static Result of(Map<String, String> form, OwnFields own) {
        var reading = new FormReading(form);
        var terms = new Terms(
                reading.subject(),
                reading.parties(),
                reading.term(),
                reading.economy(),
                reading.followUp(),
                reading.wording(),
                reading.relations(),
                reading.remarks(),
                reading.extra(own));
        var answers = reading.answers();
        var planned = reading.day("decision.planned");
        var effective = reading.day(EFFECTIVE);
        return new Result(terms, answers, planned, effective, reading.refusals);
    }

    /** The party that stands in a row; none where nothing stands there, or something that cannot be read. */
    static @Nullable Party party(Map<String, String> form, String row) {
        var reading = new FormReading(form);
        var party = reading.party(row);
        return reading.refusals.keySet().stream().anyMatch(key -> key.startsWith(row)) ? null : party;
    }

    /** The numbers of the rows of a list, in their order. */
    static List<Integer> rows(Map<String, String> form, String list) {
        var rows = new ArrayList<Integer>();
        for (var row : items(form.getOrDefault(list + ".rows", ""), LIST)) {
            rows.add(Integer.valueOf(row));
        }
        return rows;
    }

    private Subject subject() {
        return new Subject(
                line("subject.title"),
                lines("subject.cases"),
                page("subject.challenge"),
                page("subject.goals"),
                page("subject.target"),
                lines("subject.values"));
    }

    private List<Party> parties() {
        return each("party", this::party);
    }

    private @Nullable Party party(String row) {
        var party = new Party(
                line(row + "name"),
                constant(Party.Sector.class, row + "sector", Party.Sector.CIVIL),
                value(row + "number", SwedishInput::organisationNumber),
                orNull(line(row + "unit")),
                constants(Party.Role.class, row + "roles"),
                standing(row),
                each(row + "contact", this::contact),
                each(row + "mandate", this::mandate));
        return blank(row, "name", "number", "unit")
                        && party.standing().equals(Standing.UNKNOWN)
                        && party.contacts().isEmpty()
                        && party.mandates().isEmpty()
                ? null
                : party;
    }

    private Standing standing(String row) {
        var during = days(row + "joined", row + "left");
        return new Standing(
                constant(Standing.Kind.class, row + "body"),
                orNull(line(row + "without")),
                choice(row + "registered"),
                day(row + "compact"),
                orNull(line(row + "umbrella")),
                during.first(),
                during.last(),
                orNull(line(row + "administration")),
                orNull(line(row + "committee")),
                orNull(line(row + "centre")));
    }

    private @Nullable Contact contact(String row) {
        var during = days(row + "first", row + "last");
        return blank(row, "function", "channel", "first", "last", "deputy")
                ? null
                : new Contact(
                        line(row + "function"),
                        orNull(line(row + "channel")),
                        during.first(),
                        during.last(),
                        orNull(line(row + "deputy")));
    }

    private @Nullable Mandate mandate(String row) {
        var during = days(row + "on", row + "expires");
        return blank(row, "function", "evidence", "on", "expires")
                ? null
                : new Mandate(line(row + "function"), orNull(line(row + "evidence")), during.first(), during.last());
    }

    private Term term() {
        var open = ticked("term.open");
        return new Term(
                open ? null : span("term."),
                extension(),
                day("term.review"),
                notice(),
                open ? openFrom() : null,
                season(),
                each("condition", this::condition));
    }

    /** Without an end there is a first day, and no last one. */
    private @Nullable LocalDate openFrom() {
        var first = day("term.first");
        demand("term.first", "agreement.refused.open-first");
        if (!text("term.last").isBlank()) {
            refuse("term.last", "agreement.refused.open-last");
        }
        return first;
    }

    private @Nullable Season season() {
        if (blank("term.season.", "first", "last")) {
            return null;
        }
        var first = yearDay("term.season.first");
        var last = yearDay("term.season.last");
        return first == null || last == null ? null : new Season(first, last);
    }

    private @Nullable MonthDay yearDay(String key) {
        var day = YearDay.read(text(key));
        if (day == null) {
            refuse(key, "agreement.refused.year-day");
        }
        return day;
    }

    private @Nullable Condition condition(String row) {
        return blank(row, "what", "confirmed")
                ? null
                : new Condition(
                        constant(Condition.Kind.class, row + "sort", Condition.Kind.OTHER),
                        line(row + "what"),
                        day(row + "confirmed"));
    }

    private @Nullable Extension extension() {
        var times = number("term.extension.times", 1, COUNT);
        var length = months("term.extension.length");
        var condition = orNull(line("term.extension.condition"));
        if (text("term.extension.times").isBlank()
                && text("term.extension.length").isBlank()
                && condition == null) {
            return null;
        }
        demand("term.extension.times", "agreement.refused.extension-times");
        demand("term.extension.length", "agreement.refused.extension-length");
        return times == null || length == null || length.isZero() ? null : new Extension(times, length, condition);
    }

    private Notice notice() {
        return new Notice(
                months("term.notice.length"),
                ticked("term.notice.written"),
                ticked("term.notice.unconditional"),
                orNull(line("term.notice.condition")),
                each(
                        "own",
                        row -> blank(row, "party", "length")
                                ? null
                                : new PerParty(line(row + "party"), months(row + "length"))));
    }

    private Economy economy() {
        return new Economy(
                contributions(),
                statedTotal(),
                indexation(),
                payout(),
                payerChanges(),
                constants(Repayment.class, "repayment"),
                share("share.overhead"),
                share("share.eu"));
    }

    private List<Contribution> contributions() {
        return each("contribution", row -> "KIND".equals(text(row + "kind")) ? inKind(row) : grant(row));
    }

    private @Nullable Contribution grant(String row) {
        if (blank(row, "from", "first", "last", "amount", "condition", "purpose", "forbidden", "source")
                && blank(row, "unit", "each", "guarantee", "cap", "percent", "of")) {
            return null;
        }
        var purpose = line(row + "purpose");
        var forbidden = lines(row + "forbidden");
        var during = span(row);
        var form = form(row);
        return new Grant(
                line(row + "from"),
                during,
                form instanceof Form.NoMoney ? null : value(row + "amount", SwedishInput::amount),
                constant(Contribution.Status.class, row + "status", Contribution.Status.UNKNOWN),
                orNull(line(row + "condition")),
                purpose.isEmpty() && forbidden.isEmpty() ? null : new Earmark(purpose, forbidden),
                form,
                orNull(line(row + "source")));
    }

    /** Until what a form needs is written, the amount is taken as it stands. */
    private Form form(String row) {
        var form = switch (constant(GrantForm.class, row + "form", GrantForm.FIXED)) {
            case FIXED -> new Form.Fixed();
            case CEILING -> new Form.Ceiling();
            case PER_UNIT -> perUnit(row);
            case SHARE -> shareOf(row);
            case NO_MONEY -> noMoney(row);
        };
        return form == null ? new Form.Fixed() : form;
    }

    private @Nullable Form perUnit(String row) {
        var each = value(row + "each", SwedishInput::amount);
        var guarantee = value(row + "guarantee", SwedishInput::amount);
        var cap = value(row + "cap", SwedishInput::amount);
        demand(row + "each", "agreement.refused.form-each");
        if (guarantee != null && cap != null && guarantee.compareTo(cap) > 0) {
            refuse(row + "cap", "agreement.refused.form-cap");
            return null;
        }
        return each == null ? null : new Form.PerUnit(line(row + "unit"), each, guarantee, cap);
    }

    private @Nullable Form shareOf(String row) {
        var percent = share(row + "percent");
        demand(row + "percent", "agreement.refused.form-percent");
        return percent == null ? null : new Form.ShareOf(percent, line(row + "of"));
    }

    private @Nullable Form noMoney(String row) {
        var amount = value(row + "amount", SwedishInput::amount);
        if (amount != null && !amount.equals(Sek.ZERO)) {
            refuse(row + "amount", "agreement.refused.form-no-money");
            return null;
        }
        return new Form.NoMoney();
    }

    private @Nullable BigDecimal share(String key) {
        var percent = value(key, SwedishInput::percent);
        if (percent != null && (percent.signum() < 0 || percent.compareTo(ALL) > 0)) {
            refuse(key, "agreement.refused.share");
            return null;
        }
        return percent;
    }

    private @Nullable Contribution inKind(String row) {
        return blank(row, "from", "what", "first", "last", "quantity", "unit", "each")
                ? null
                : new InKind(line(row + "from"), line(row + "what"), span(row), valuation(row));
    }

    private @Nullable Valuation valuation(String row) {
        if (blank(row, "quantity", "unit", "each")) {
            return null;
        }
        var quantity = number(row + "quantity", 0, QUANTITY);
        var each = value(row + "each", SwedishInput::amount);
        var unit = line(row + "unit");
        demand(row + "quantity", "agreement.refused.valuation-quantity");
        demand(row + "each", "agreement.refused.valuation-each");
        if (quantity == null || each == null) {
            return null;
        }
        try {
            var valuation = new Valuation(quantity, unit, each);
            valuation.total();
            return valuation;
        } catch (ArithmeticException | IllegalArgumentException tooMuch) {
            refuse(row + "quantity", "agreement.refused.valuation-large");
            return null;
        }
    }

    private @Nullable StatedTotal statedTotal() {
        if (blank("total.", "amount", "first", "last")) {
            return null;
        }
        var amount = value("total.amount", SwedishInput::amount);
        var during = span("total.");
        demand("total.amount", "agreement.refused.total-amount");
        demand("total.first", "agreement.refused.span-first");
        return amount == null || during == null ? null : new StatedTotal(amount, during);
    }

    private Indexation indexation() {
        return switch (text("index.kind")) {
            case "BY" -> by();
            case "COMPENSATION" -> {
                var from = day("index.from");
                demand("index.from", "agreement.refused.index-from");
                yield from == null ? new Indexation.None() : new Indexation.BudgetCompensation(from);
            }
            default -> new Indexation.None();
        };
    }

    private Indexation by() {
        var from = day("index.from");
        var series = text("index.series");
        demand("index.series", "agreement.refused.index-series");
        demand("index.from", "agreement.refused.index-from");
        return from == null || series.isBlank()
                ? new Indexation.None()
                : new Indexation.By(series, from, constant(Indexation.Basis.class, "index.basis"), rounding());
    }

    private @Nullable Rounding rounding() {
        var unit = value("index.rounding.unit", SwedishInput::amount);
        var mode = constant(RoundingMode.class, "index.rounding.mode");
        if (text("index.rounding.unit").isBlank() && mode == null) {
            return null;
        }
        demand("index.rounding.unit", "agreement.refused.rounding-unit");
        if (mode == null) {
            refuse("index.rounding.mode", "agreement.refused.rounding-mode");
        }
        if (unit != null && unit.equals(Sek.ZERO)) {
            refuse("index.rounding.unit", "agreement.refused.rounding-unit");
        }
        return unit == null || mode == null || unit.equals(Sek.ZERO) ? null : new Rounding(unit, mode);
    }

    private Payout payout() {
        var month = number("payout.month", 1, 12);
        return new Payout(
                number("payout.times", 1, COUNT),
                month == null ? null : Month.of(month),
                number("payout.days", 0, COUNT),
                each("instalment", this::instalment),
                lines("payout.details"));
    }

    private Instalment instalment(String row) {
        return new Instalment(value(row + "amount", SwedishInput::amount), span(row), each(row + "due", this::due));
    }

    private @Nullable Due due(String row) {
        return switch (constant(DueKind.class, row + "kind", DueKind.MINUTES_APPROVED)) {
            case MINUTES_APPROVED -> new Due.MinutesApproved();
            case SIGNED -> new Due.Signed();
            case BUDGET_DECIDED -> new Due.BudgetDecided();
            case REQUISITION_RECEIVED -> new Due.RequisitionReceived();
            case REPORT -> new Due.ReportApproved(line(row + "what"));
            case MEETING -> new Due.FollowUpHeld(line(row + "what"));
            case DAY -> {
                var on = day(row + "on");
                demand(row + "on", "agreement.refused.due-on");
                yield on == null ? null : new Due.On(on);
            }
        };
    }

    private List<PayerChange> payerChanges() {
        return each(
                "payer",
                row -> blank(row, "from", "to", "effective", "condition")
                        ? null
                        : new PayerChange(
                                line(row + "from"),
                                line(row + "to"),
                                day(row + "effective"),
                                orNull(line(row + "condition"))));
    }

    private FollowUp followUp() {
        return new FollowUp(
                each("report", this::report),
                new Steering(
                        choice("steering.group"),
                        number("steering.meetings", 0, COUNT),
                        choice("steering.consensus"),
                        orNull(line("steering.convenor"))),
                each("milestone", this::milestone),
                each("duty", this::duty),
                each(
                        "area",
                        row -> blank(row, "what")
                                ? null
                                : new DevelopmentArea(line(row + "what"), choice(row + "financed"))),
                each("group", this::group));
    }

    private @Nullable Milestone milestone(String row) {
        return blank(row, "what", "by", "first", "last", "party")
                ? null
                : new Milestone(line(row + "what"), day(row + "by"), span(row), orNull(line(row + "party")));
    }

    private @Nullable Duty duty(String row) {
        return blank(row, "what", "least", "party")
                ? null
                : new Duty(
                        line(row + "what"),
                        number(row + "least", 1, TIMES),
                        constant(Duty.Per.class, row + "per", Duty.Per.YEAR),
                        orNull(line(row + "party")));
    }

    private Group group(String row) {
        return new Group(
                constant(Group.Kind.class, row + "sort", Group.Kind.WORKING),
                orNull(line(row + "convenor")),
                number(row + "meetings", 1, COUNT),
                lines(row + "roles"));
    }

    private Report report(String row) {
        return new Report(
                line(row + "name"),
                constant(Report.Kind.class, row + "kind", Report.Kind.OTHER),
                number(row + "times", 1, COUNT),
                day(row + "due"),
                lines(row + "content"),
                dueRule(row),
                orNull(line(row + "template")),
                orNull(line(row + "responsible")),
                each(row + "indicator", this::indicator),
                ticked(row + "anonymous"));
    }

    private @Nullable DueRule dueRule(String row) {
        var branches = each(
                row + "branch",
                branch -> blank(branch, "when", "due") ? null : new Branch(line(branch + "when"), day(branch + "due")));
        var rule = line(row + "rule");
        return rule.isEmpty() && branches.isEmpty() ? null : new DueRule(rule, branches);
    }

    private @Nullable Indicator indicator(String row) {
        return blank(row, "name", "definition", "target")
                ? null
                : new Indicator(line(row + "name"), line(row + "definition"), orNull(line(row + "target")));
    }

    private Wording wording() {
        return new Wording(
                each("section", this::section),
                each("appendix", this::appendix),
                new Signing(orNull(line("signing.place")), day("signing.on"), number("signing.copies", 1, COUNT)));
    }

    /** A section without a text is one that is to be written. */
    private Section section(String row) {
        return new Section(
                constant(Section.Kind.class, row + "kind", Section.Kind.OTHER),
                orNull(line(row + "party")),
                page(row + "text"));
    }

    private @Nullable Appendix appendix(String row) {
        var digest = orNull(line(row + "digest").toLowerCase(Locale.ROOT));
        if (digest != null && !DIGEST.matcher(digest).matches()) {
            refuse(row + "digest", "agreement.refused.digest");
            digest = null;
        }
        return blank(row, "name", "digest")
                ? null
                : new Appendix(
                        line(row + "name"), constant(Appendix.Kind.class, row + "sort", Appendix.Kind.OTHER), digest);
    }

    private List<Relation> relations() {
        return each(
                "relation",
                row -> blank(row, "to", "agreement", "note", "on")
                        ? null
                        : new Relation(
                                constant(Relation.Kind.class, row + "sort", Relation.Kind.PREDECESSOR),
                                line(row + "to"),
                                agreement(row + "agreement"),
                                orNull(line(row + "note")),
                                day(row + "on")));
    }

    private @Nullable UUID agreement(String key) {
        var written = text(key).strip();
        if (written.isEmpty()) {
            return null;
        }
        if (!UUID_FORM.matcher(written).matches()) {
            refuse(key, "agreement.refused.agreement");
            return null;
        }
        return UUID.fromString(written);
    }

    private List<Remark> remarks() {
        return each("remark", row -> {
            var field = constant(Field.class, row + "field");
            var text = page(row + "text");
            return field == null || text.isEmpty()
                    ? null
                    : new Remark(field, constant(Remark.Kind.class, row + "sort", Remark.Kind.NOTE), text);
        });
    }

    /** Of a field that changed its kind, what is asked for today goes before what is kept. */
    private Map<String, Extra> extra(OwnFields own) {
        var extra = new TreeMap<String, Extra>();
        form.keySet().stream().filter(key -> key.startsWith(Words.OWN)).sorted().forEach(key -> {
            var end = key.indexOf('.', Words.OWN.length());
            var id = key.substring(end + 1);
            var value = extra(Type.valueOf(key.substring(Words.OWN.length(), end)), key);
            if (value != null && own.asks(id, value)) {
                own.asked(id).flatMap(field -> field.flaw(value)).ifPresent(flaw -> refuse(key, flaw));
                extra.put(id, value);
            } else if (value != null) {
                extra.putIfAbsent(id, value);
            }
        });
        return extra;
    }

    private @Nullable Extra extra(Type type, String key) {
        return switch (type) {
            case TEXT -> {
                var words = page(key);
                yield words.isBlank() ? null : new Extra.Words(words);
            }
            case WHOLE -> {
                var number = read(key, SwedishInput.wholeNumber(text(key), Long.MIN_VALUE, Long.MAX_VALUE));
                yield number == null ? null : new Extra.Whole(number);
            }
            case MONEY -> {
                var amount = value(key, SwedishInput::amount);
                yield amount == null ? null : new Extra.Money(amount);
            }
            case DATE -> {
                var day = day(key);
                yield day == null ? null : new Extra.Day(day);
            }
            case CHOICE -> text(key).isBlank() ? null : new Extra.Choice(text(key));
            case FLAG -> {
                var on = choice(key);
                yield on == null ? null : new Extra.Flag(on);
            }
        };
    }

    private Answers answers() {
        var answers = new TreeMap<String, Answer>();
        for (var question : questions()) {
            var key = "answer." + question + ".";
            var verdict = constant(Verdict.class, key + "verdict");
            var reason = page(key + "reason");
            var on = day(key + "on");
            if (verdict != null && reason.isEmpty()) {
                refuse(key + "reason", "agreement.refused.reason");
            } else if (verdict == null && !reason.isEmpty()) {
                refuse(key + "verdict", "agreement.refused.verdict");
            } else if (verdict != null && on != null) {
                answers.put(question, new Answer(verdict, reason, text(key + "by"), on));
            }
        }
        return new Answers(answers);
    }

    private List<String> questions() {
        return form.keySet().stream()
                .filter(key -> key.startsWith("answer."))
                .map(key -> key.substring("answer.".length(), key.lastIndexOf('.')))
                .distinct()
                .sorted()
                .toList();
    }

    /** Both days or none; one alone waits for the other, and an end before its start is refused. */
    private @Nullable Span span(String row) {
        var first = day(row + "first");
        var last = day(row + "last");
        if (text(row + "first").isBlank() && text(row + "last").isBlank()) {
            return null;
        }
        demand(row + "first", "agreement.refused.span-first");
        demand(row + "last", "agreement.refused.span-last");
        if (first == null || last == null) {
            return null;
        }
        if (last.isBefore(first)) {
            refuse(row + "last", "agreement.refused.span-backwards");
            return null;
        }
        return new Span(first, last);
    }

    /** Two days of which either may be unknown, in their order. */
    private Days days(String firstKey, String lastKey) {
        var first = day(firstKey);
        var last = day(lastKey);
        if (first != null && last != null && last.isBefore(first)) {
            refuse(lastKey, "agreement.refused.span-backwards");
            return new Days(first, null);
        }
        return new Days(first, last);
    }

    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** A length of time in months, or in what the agreement says: {@code 36}, {@code 3 år}, {@code 14 dagar}. */
    private @Nullable Period months(String key) {
        var parts = LENGTH.matcher(text(key).strip());
        if (!parts.matches()) {
            var months = read(key, SwedishInput.wholeNumber(text(key), 0, MONTHS));
            return months == null ? null : Period.ofMonths(months);
        }
        var years = part(key, parts.group("years"), MONTHS / 12);
        var months = part(key, parts.group("months"), MONTHS);
        var days = part(key, parts.group("days"), COUNT * 10);
        return years == null || months == null || days == null ? null : Period.of(years, months, days);
    }

    /** What is not said of a length is none of it. */
    private @Nullable Integer part(String key, @Nullable String written, int most) {
        return written == null ? Integer.valueOf(0) : read(key, SwedishInput.wholeNumber(written, 0, most));
    }

    private @Nullable Boolean choice(String key) {
        return switch (text(key)) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    private boolean ticked(String key) {
        return "true".equals(text(key));
    }

    private @Nullable LocalDate day(String key) {
        return value(key, SwedishInput::day);
    }

    private @Nullable Integer number(String key, int least, int most) {
        return read(key, SwedishInput.wholeNumber(text(key), least, most));
    }

    private String line(String key) {
        var read = value(key, text -> SwedishInput.text(text, LINE));
        return read == null ? "" : read;
    }

    private String page(String key) {
        var read = value(key, text -> SwedishInput.text(text, PAGE));
        return read == null ? "" : read;
    }

    private List<String> lines(String key) {
        return items(page(key), "\n");
    }

    private static List<String> items(String text, String separator) {
        var items = new ArrayList<String>();
        for (var item : text.split(separator, -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private <T> @Nullable T value(String key, Function<String, Read<T>> reader) {
        return read(key, reader.apply(text(key)));
    }

    private <T> @Nullable T read(String key, Read<T> read) {
        var reason = read.refusal();
        if (reason != null) {
            refuse(key, Texts.key(reason));
        }
        return read.orNull();
    }

    private <E extends Enum<E>> @Nullable E constant(Class<E> type, String key) {
        var name = text(key);
        return name.isBlank() ? null : Enum.valueOf(type, name);
    }

    private <E extends Enum<E>> E constant(Class<E> type, String key, E otherwise) {
        var constant = constant(type, key);
        return constant == null ? otherwise : constant;
    }

    private <E extends Enum<E>> Set<E> constants(Class<E> type, String key) {
        var constants = EnumSet.noneOf(type);
        items(text(key), LIST).forEach(name -> constants.add(Enum.valueOf(type, name)));
        return constants;
    }

    private <T> List<T> each(String list, Function<String, @Nullable T> reader) {
        var all = new ArrayList<T>();
        for (var row : rows(form, list)) {
            var read = reader.apply(list + "." + row + ".");
            if (read != null) {
                all.add(read);
            }
        }
        return all;
    }

    private boolean blank(String row, String... fields) {
        for (var field : fields) {
            if (!text(row + field).isBlank()) {
                return false;
            }
        }
        return true;
    }

    private String text(String key) {
        return form.getOrDefault(key, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void demand(String key, String sentence) {
        if (text(key).isBlank()) {
            refuse(key, sentence);
        }
    }

    /** The first thing wrong with a field is the one to mend first. */
    private void refuse(String key, String sentence) {
        refusals.putIfAbsent(key, sentence);
    }
}
