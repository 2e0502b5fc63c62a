package se.iop.guideline;

import static se.iop.guideline.Outcome.breached;
import static se.iop.guideline.Outcome.met;
import static se.iop.guideline.Outcome.unstated;
import static se.iop.guideline.Requirement.LIMIT;
import static se.iop.guideline.Swedish.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.iop.guideline.ClauseKind.Topic;
import se.iop.guideline.Slot.Stricter;
import se.iop.model.Field;
import se.iop.model.Party;
import se.iop.model.Terms;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;

/** What must be written in an agreement and attached to it. */
final class TextRules {

    static final ClauseKind SECTIONS = ClauseKind.of(
            "sections",
            Topic.TEXTS,
            "Avsnitt",
            "Överenskommelsen har en text om vart och ett, åtaganden en för varje undertecknare.",
            TextRules::sections,
            Slot.choices(
                    "kinds",
                    "Avsnitt",
                    "De avsnitt som ska finnas.",
                    Options.SECTIONS,
                    List.of("PURPOSE", "COMMITMENTS")));

    static final ClauseKind APPENDICES = ClauseKind.of(
            "appendices",
            Topic.TEXTS,
            "Bilagor",
            "Bilagorna hör till överenskommelsen och är bifogade.",
            TextRules::appendices,
            Slot.choices("kinds", "Bilagor", "De bilagor som ska finnas.", Options.APPENDICES, List.of("BUDGET")));

    static final ClauseKind VALUES = ClauseKind.of(
            "values",
            Topic.TEXTS,
            "Gemensamma värden",
            "Överenskommelsen anger minst så många gemensamma värden.",
            TextRules::values,
            Slot.whole("number", "Antal värden", "Hur många som minst.", 1, 100, 3, Stricter.HIGHER));

    /** All kinds here, in the order of a guideline. */
    static final List<ClauseKind> KINDS = List.of(SECTIONS, APPENDICES, VALUES);

    private TextRules() {}

    private static Requirement sections(Clause clause) {
        var wanted = clause.choices("kinds").stream().map(Section.Kind::valueOf).toList();
        var limit = Swedish.list(wanted.stream().map(Options::title).toList());
        return Requirement.of(
                "sections",
                Field.TEXTS,
                "Överenskommelsen har avsnitt om " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> written(proposal.terms(), wanted));
    }

    private static Requirement appendices(Clause clause) {
        var wanted =
                clause.choices("kinds").stream().map(Appendix.Kind::valueOf).toList();
        var limit = Swedish.list(wanted.stream().map(Options::title).toList());
        return Requirement.of(
                "appendices",
                Field.APPENDICES,
                "Till överenskommelsen hör " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> attached(proposal.terms(), wanted));
    }

    private static Requirement values(Clause clause) {
        var number = clause.whole("number");
        var limit = "minst " + count(number, "gemensamt värde", "gemensamma värden");
        return Requirement.of(
                "values",
                Field.VALUES,
                "Överenskommelsen anger " + limit + ".",
                Map.of(LIMIT, limit),
                proposal -> valuing(proposal.terms(), number, limit));
    }

    private static Outcome written(Terms terms, List<Section.Kind> wanted) {
        var missing = new ArrayList<String>();
        for (var kind : wanted) {
            if (kind == Section.Kind.COMMITMENTS) {
                terms.parties().stream()
                        .filter(party -> party.is(Party.Role.SIGNATORY))
                        .filter(party -> !isWritten(terms, kind, party.text()) && !isWritten(terms, kind, party.name()))
                        .forEach(party -> missing.add(Options.title(kind) + " för " + Swedish.quote(party.text())));
            } else if (terms.wording().sections(kind).stream()
                    .allMatch(section -> section.text().isBlank())) {
                missing.add(Options.title(kind));
            }
        }
        return missing.isEmpty()
                ? met("Överenskommelsen har alla avsnitt som riktlinjen kräver.")
                : breached("Överenskommelsen saknar avsnitt om " + Swedish.list(missing) + ".");
    }

    private static boolean isWritten(Terms terms, Section.Kind kind, String party) {
        return terms.wording()
                .section(kind, party)
                .filter(section -> !section.text().isBlank())
                .isPresent();
    }

    private static Outcome attached(Terms terms, List<Appendix.Kind> wanted) {
        var missing = wanted.stream()
                .filter(kind -> terms.wording().appendices().stream()
                        .noneMatch(appendix -> appendix.kind() == kind && appendix.attached()))
                .map(Options::title)
                .toList();
        return missing.isEmpty()
                ? met("Alla bilagor som riktlinjen kräver är bifogade.")
                : breached("Överenskommelsen saknar " + Swedish.list(missing) + " som bilaga.");
    }

    private static Outcome valuing(Terms terms, int number, String limit) {
        var named = terms.subject().values().size();
        if (named == 0) {
            return unstated("Vilka gemensamma värden bygger överenskommelsen på? Riktlinjen är " + limit + ".");
        }
        var why = "Överenskommelsen anger " + count(named, "värde", "värden") + "; riktlinjen är " + limit + ".";
        return named < number ? breached(why) : met(why);
    }
}
