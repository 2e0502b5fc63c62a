package se.iop.guideline;

import static se.iop.guideline.Judging.given;
import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Requirement.LIMIT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.ClauseKind.Flaw;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Field;

/** What people decide and assess. */
final class PeopleRules {

    static final ClauseKind DECISION_BODY = ClauseKind.of(
            "decision-body",
            Topic.PEOPLE,
            "Nämnden beslutar",
            "Nämnden beslutar själv om varje överenskommelse.",
            clause -> Requirement.of(
                    "decision-body",
                    Field.DECISION,
                    "Nämnden beslutar själv om varje överenskommelse.",
                    PeopleRules::deciding));

    static final ClauseKind CRITERIA = ClauseKind.of(
                    "criteria",
                    Topic.PEOPLE,
                    "Lista med kriterier",
                    "En människa bedömer kriterierna ett för ett; regeln säger hur många som måste vara uppfyllda.",
                    PeopleRules::criteria,
                    Slot.words(
                                    "name",
                                    "Regelns namn",
                                    "Små bokstäver, siffror och bindestreck; svaren sparas under det.",
                                    60,
                                    "criteria")
                            .decidesTheName(),
                    Slot.words(
                            "title",
                            "Rubrik",
                            "Vad listan heter.",
                            200,
                            CriteriaLists.skr2017(new PassRule.All()).title()),
                    Slot.of(
                            "criteria",
                            "Kriterier",
                            "Ett kriterium per rad med sin beteckning.",
                            Slot.Type.CRITERIA,
                            1,
                            100,
                            new Value.Criteria(
                                    CriteriaLists.skr2017(new PassRule.All()).criteria()),
                            Stricter.NEITHER),
                    Slot.choice("pass", "Vad som krävs", "Hur svaren blir ett utfall.", Options.PASS_RULES),
                    Slot.whole(
                                    "count",
                                    "Antal som krävs",
                                    "När minst så många av alla krävs.",
                                    1,
                                    100,
                                    1,
                                    Stricter.HIGHER)
                            .mayBeLeftOut(),
                    Slot.of(
                                    "required",
                                    "Obligatoriska",
                                    "Beteckningarna på de kriterier som krävs.",
                                    Slot.Type.CHOICES,
                                    1,
                                    100,
                                    null,
                                    Stricter.HIGHER)
                            .mayBeLeftOut())
            .fitting(PeopleRules::unfit)
            .heeding(PeopleRules::heeded);

    static final ClauseKind JUDGED = ClauseKind.of(
                    "judged",
                    Topic.PEOPLE,
                    "Fråga till en människa",
                    "En människa svarar på frågan med ett skäl.",
                    PeopleRules::judged,
                    Slot.words(
                                    "name",
                                    "Regelns namn",
                                    "Små bokstäver, siffror och bindestreck; svaret sparas under det.",
                                    60,
                                    "fraga")
                            .decidesTheName(),
                    Slot.choice("field", "Del av överenskommelsen", "Var frågan visas.", Options.FIELDS)
                            .stricter(Stricter.NO_MATTER),
                    Slot.words(
                                    "text",
                                    "Regel",
                                    "Vad riktlinjen kräver, som en mening.",
                                    1000,
                                    "Överenskommelsen uppfyller kravet.")
                            .stricter(Stricter.NEITHER),
                    Slot.words(
                            "question",
                            "Fråga",
                            "Vad den som bedömer svarar på.",
                            1000,
                            "Uppfyller överenskommelsen kravet?"))
            .fitting(PeopleRules::misnamed);

    /** All kinds here, in the order of a guideline. */
    static final List<ClauseKind> KINDS = List.of(DECISION_BODY, CRITERIA, JUDGED);

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private PeopleRules() {}

    /** The clause of a checklist. */
    static Map<String, Value> of(String name, Checklist checklist) {
        var values = new TreeMap<String, Value>();
        values.put("name", new Value.Words(name));
        values.put("title", new Value.Words(checklist.title()));
        values.put("criteria", new Value.Criteria(checklist.criteria()));
        switch (checklist.passRule()) {
            case PassRule.All() -> values.put("pass", new Value.Choice("ALL"));
            case PassRule.Unknown() -> values.put("pass", new Value.Choice("UNKNOWN"));
            case PassRule.AtLeast(var count) -> {
                values.put("pass", new Value.Choice("AT_LEAST"));
                values.put("count", new Value.Whole(count));
            }
            case PassRule.Required(var ids) -> {
                values.put("pass", new Value.Choice("REQUIRED"));
                values.put("required", new Value.Choices(List.copyOf(new TreeSet<>(ids))));
            }
        }
        return values;
    }

    private static Requirement criteria(Clause clause) {
        var name = clause.words("name");
        var checklist = new Checklist(clause.words("title"), clause.criteria("criteria"), rule(clause));
        var limit = passRule(checklist);
        return new Requirement(
                name,
                Field.CRITERIA,
                checklist.title() + ": " + limit + ".",
                Map.of(LIMIT, limit),
                checklist,
                proposal -> Judging.ofAll(checklist, name, proposal.answers()));
    }

    private static PassRule rule(Clause clause) {
        return switch (clause.choice("pass")) {
            case "AT_LEAST" -> new PassRule.AtLeast(clause.whole("count"));
            case "REQUIRED" -> new PassRule.Required(Set.copyOf(clause.choices("required")));
            case "UNKNOWN" -> new PassRule.Unknown();
            default -> new PassRule.All();
        };
    }

    private static Requirement judged(Clause clause) {
        var name = clause.words("name");
        var question = clause.words("question");
        return Requirement.of(
                name,
                Field.valueOf(clause.choice("field")),
                clause.words("text"),
                proposal -> Judging.asked(question, name, proposal));
    }

    /** Leaves out a number or names that the pass rule does not ask for. */
    private static Map<String, Value> heeded(Map<String, Value> values) {
        var pass = values.get("pass") instanceof Value.Choice(var id) ? id : "";
        var heeded = new TreeMap<>(values);
        if (!pass.equals("AT_LEAST")) {
            heeded.remove("count");
        }
        if (!pass.equals("REQUIRED")) {
            heeded.remove("required");
        }
        return heeded;
    }

    private static Optional<Flaw> misnamed(Map<String, Value> values) {
        return values.get("name") instanceof Value.Words(var name)
                        && NAME.matcher(name).matches()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "name", "Regelns namn har bara små bokstäver a–z, siffror och bindestreck mellan orden."));
    }

    private static Optional<Flaw> unfit(Map<String, Value> values) {
        var misnamed = misnamed(values);
        if (misnamed.isPresent()) {
            return misnamed;
        }
        var ids = values.get("criteria") instanceof Value.Criteria(var criteria)
                ? criteria.stream().map(Criterion::id).toList()
                : List.<String>of();
        var pass = values.get("pass") instanceof Value.Choice(var id) ? id : "";
        return switch (pass) {
            case "AT_LEAST" ->
                values.get("count") instanceof Value.Whole(var count) && count <= ids.size()
                        ? Optional.empty()
                        : Optional.of(
                                new Flaw("count", "Ange hur många som krävs, högst de " + ids.size() + " som finns."));
            case "REQUIRED" -> unknownRequired(values, ids);
            default -> Optional.empty();
        };
    }

    private static Optional<Flaw> unknownRequired(Map<String, Value> values, List<String> ids) {
        if (!(values.get("required") instanceof Value.Choices(var required))) {
            return Optional.of(new Flaw("required", "Ange vilka kriterier som är obligatoriska."));
        }
        var unknown = required.stream().filter(id -> !ids.contains(id)).toList();
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "required", "Kriterier som krävs finns inte i listan: " + String.join(", ", unknown) + "."));
    }

    private static String passRule(Checklist checklist) {
        return switch (checklist.passRule()) {
            case PassRule.All() -> "alla " + checklist.criteria().size() + " är uppfyllda";
            case PassRule.AtLeast(var least) ->
                "minst " + least + " av " + checklist.criteria().size() + " är uppfyllda";
            case PassRule.Required(var ids) ->
                "de obligatoriska är uppfyllda (" + String.join(", ", new TreeSet<>(ids)) + ")";
            case PassRule.Unknown() -> "hur många av " + checklist.criteria().size() + " som krävs är okänt";
        };
    }

    private static Outcome deciding(Proposal proposal) {
        return given(
                proposal.decision().body(),
                "Vem beslutar om överenskommelsen? Det anges inte.",
                body -> body == Decision.Body.COMMITTEE
                        ? met("Nämnden beslutar själv.")
                        : breached("Beslutet fattas av " + body(body) + "; nämnden ska besluta själv."));
    }

    private static String body(Decision.Body body) {
        return switch (body) {
            case COMMITTEE -> "nämnden";
            case WORKING_COMMITTEE -> "arbetsutskottet";
            case CHAIR -> "ordföranden";
            case DELEGATE -> "en tjänsteperson på delegation";
        };
    }
}
