package se.iop.ui.agreement;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.model.Field;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Subject;
import se.iop.model.Wording;
import se.iop.model.Wording.Appendix;
import se.iop.model.Wording.Section;
import se.iop.model.Wording.Signing;

/** Reads what the agreement is about, its texts, its appendices and what it is tied to. */
final class WordingReading {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Written written;

    WordingReading(Written written) {
        this.written = written;
    }

    Subject subject() {
        return new Subject(
                written.line("subject.title"),
                written.lines("subject.cases"),
                written.page("subject.challenge"),
                written.page("subject.goals"),
                written.page("subject.target"),
                written.lines("subject.values"));
    }

    Wording wording() {
        return new Wording(
                written.each("section", this::section),
                written.each("appendix", this::appendix),
                new Signing(
                        written.lineOrNull("signing.place"),
                        written.day("signing.on"),
                        written.number("signing.copies", 1, Written.COUNT)));
    }

    /** A section without a text is one that is to be written. */
    private Section section(String row) {
        return new Section(
                written.constant(Section.Kind.class, row + "kind", Section.Kind.OTHER),
                written.lineOrNull(row + "party"),
                written.page(row + "text"));
    }

    private @Nullable Appendix appendix(String row) {
        return written.blank(row, "name", "digest")
                ? null
                : new Appendix(
                        written.line(row + "name"),
                        written.constant(Appendix.Kind.class, row + "sort", Appendix.Kind.OTHER),
                        digest(row + "digest"));
    }

    private @Nullable String digest(String key) {
        var digest = written.lineOrNull(key);
        if (digest == null || DIGEST.matcher(digest.toLowerCase(Locale.ROOT)).matches()) {
            return digest == null ? null : digest.toLowerCase(Locale.ROOT);
        }
        written.refuse(key, "agreement.refused.digest");
        return null;
    }

    List<Relation> relations() {
        return written.each(
                "relation",
                row -> written.blank(row, "to", "agreement", "note", "on")
                        ? null
                        : new Relation(
                                written.constant(Relation.Kind.class, row + "sort", Relation.Kind.PREDECESSOR),
                                written.line(row + "to"),
                                agreement(row + "agreement"),
                                written.lineOrNull(row + "note"),
                                written.day(row + "on")));
    }

    private @Nullable UUID agreement(String key) {
        var id = written.text(key).strip();
        if (id.isEmpty()) {
            return null;
        }
        if (!UUID_FORM.matcher(id).matches()) {
            written.refuse(key, "agreement.refused.agreement");
            return null;
        }
        return UUID.fromString(id);
    }

    List<Remark> remarks() {
        return written.each("remark", row -> {
            var field = written.constant(Field.class, row + "field");
            var text = written.page(row + "text");
            return field == null || text.isEmpty()
                    ? null
                    : new Remark(field, written.constant(Remark.Kind.class, row + "sort", Remark.Kind.NOTE), text);
        });
    }
}
