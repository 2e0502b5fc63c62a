package se.iop.ui.agreement;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.OwnFields;
import se.iop.guideline.Answers;
import se.iop.model.Party;
import se.iop.model.Terms;

/** Reads terms and answers from what stands in the form; what cannot be read is unknown and has its refusal. */
final class FormReading {

    static final String EFFECTIVE = "decision.effective";

    private FormReading() {}

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
        var written = new Written(form);
        var wording = new WordingReading(written);
        var terms = new Terms(
                wording.subject(),
                new PartiesReading(written).parties(),
                new TimeReading(written).term(),
                new MoneyReading(written).economy(),
                new FollowUpReading(written).followUp(),
                wording.wording(),
                wording.relations(),
                wording.remarks(),
                new OwnReading(written).extra(own));
        var answers = new AnswersReading(written).answers();
        var planned = written.day("decision.planned");
        var effective = written.day(EFFECTIVE);
        return new Result(terms, answers, planned, effective, written.refusals());
    }

    /** The party that stands in a row; none where nothing stands there, or something that cannot be read. */
    static @Nullable Party party(Map<String, String> form, String row) {
        var written = new Written(form);
        var party = new PartiesReading(written).party(row);
        return written.refusals().keySet().stream().anyMatch(key -> key.startsWith(row)) ? null : party;
    }
}
