package se.iop.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal.Amount;
import se.iop.intake.Proposal.CaseNumber;
import se.iop.intake.Proposal.Decided;
import se.iop.intake.Proposal.Extension;
import se.iop.intake.Proposal.Index;
import se.iop.intake.Proposal.Notice;
import se.iop.intake.Proposal.Organisation;
import se.iop.intake.Proposal.ReviewBy;
import se.iop.intake.Proposal.Runs;
import se.iop.intake.Proposal.Title;
import se.iop.intake.Proposal.Value;
import se.iop.model.Span;

/** Values in a short form that expectations are written in. */
final class Written {

    static final List<String> FIELDS =
            List.of("organisation", "case", "period", "amount", "notice", "index", "review", "extension", "decision");

    private Written() {}

    /** The field, empty for what is not measured. */
    static String field(Value value) {
        return switch (value) {
            case Title _ -> "";
            case Organisation _ -> "organisation";
            case CaseNumber _ -> "case";
            case Runs _ -> "period";
            case Amount _ -> "amount";
            case Notice _ -> "notice";
            case Index _ -> "index";
            case ReviewBy _ -> "review";
            case Extension _ -> "extension";
            case Decided _ -> "decision";
        };
    }

    static String of(Value value) {
        return switch (value) {
            case Title title -> title.text();
            case Organisation organisation -> organisation.number().text();
            case CaseNumber number -> number.text();
            case Runs runs -> span(runs.period());
            case Amount amount ->
                amount.what() + " " + amount.amount().ore() / 100 + " " + span(amount.during())
                        + (amount.everyYear() ? " yearly" : "");
            case Notice notice -> notice.length() + (notice.written() ? " written" : "");
            case Index index -> index.series() + " " + index.from();
            case ReviewBy review -> review.day().toString();
            case Extension extension -> extension.times() + " x " + extension.length();
            case Decided decided -> decided.on() + " § " + decided.paragraph() + " " + decided.about();
        };
    }

    private static String span(@Nullable Span span) {
        return span == null ? "-" : span.first() + "/" + span.last();
    }
}
