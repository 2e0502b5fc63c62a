package se.iop.ui.agreement;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Term.Notice.PerParty;
import se.iop.model.Term.Season;

/** Reads how long the agreement lasts, how it goes on and how it is ended. */
final class TimeReading {

    private final Written written;

    TimeReading(Written written) {
        this.written = written;
    }

    Term term() {
        var open = written.ticked("term.open");
        return new Term(
                open ? null : written.span("term."),
                extension(),
                written.day("term.review"),
                notice(),
                open ? openFrom() : null,
                season(),
                written.each("condition", this::condition));
    }

    /** Without an end there is a first day, and no last one. */
    private @Nullable LocalDate openFrom() {
        var first = written.day("term.first");
        written.demand("term.first", "agreement.refused.open-first");
        if (!written.text("term.last").isBlank()) {
            written.refuse("term.last", "agreement.refused.open-last");
        }
        return first;
    }

    private @Nullable Season season() {
        if (written.blank("term.season.", "first", "last")) {
            return null;
        }
        var first = yearDay("term.season.first");
        var last = yearDay("term.season.last");
        return first == null || last == null ? null : new Season(first, last);
    }

    private @Nullable MonthDay yearDay(String key) {
        var day = YearDay.read(written.text(key));
        if (day == null) {
            written.refuse(key, "agreement.refused.year-day");
        }
        return day;
    }

    private @Nullable Condition condition(String row) {
        return written.blank(row, "what", "confirmed")
                ? null
                : new Condition(
                        written.constant(Condition.Kind.class, row + "sort", Condition.Kind.OTHER),
                        written.line(row + "what"),
                        written.day(row + "confirmed"));
    }

    private @Nullable Extension extension() {
        var times = written.number("term.extension.times", 1, Written.COUNT);
        var length = written.months("term.extension.length");
        var condition = written.lineOrNull("term.extension.condition");
        if (written.text("term.extension.times").isBlank()
                && written.text("term.extension.length").isBlank()
                && condition == null) {
            return null;
        }
        written.demand("term.extension.times", "agreement.refused.extension-times");
        written.demand("term.extension.length", "agreement.refused.extension-length");
        return times == null || length == null || length.isZero() ? null : new Extension(times, length, condition);
    }

    private Notice notice() {
        return new Notice(
                written.months("term.notice.length"),
                written.ticked("term.notice.written"),
                written.ticked("term.notice.unconditional"),
                written.lineOrNull("term.notice.condition"),
                written.each(
                        "own",
                        row -> written.blank(row, "party", "length")
                                ? null
                                : new PerParty(written.line(row + "party"), written.months(row + "length"))));
    }
}
