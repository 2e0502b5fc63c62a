package se.iop.ui.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.FieldsThen;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.guideline.ExtraField;

/** What things were called then; asked for once, and only where one is to be shown. */
final class NamesThen {

    private final Committees committees;
    private final FieldsThen fields;
    private @Nullable Map<String, Committee> known;

    NamesThen(Committees committees, FieldsThen fields) {
        this.committees = committees;
        this.fields = fields;
    }

    /** What things are called in one document. */
    interface Names {

        /** A committee's name for its short name; a short name that nobody knows is shown as it is. */
        String committee(String code);

        /** A field that the committee's guideline added, by its id. */
        Optional<ExtraField> field(String id);
    }

    /**
     * The names in a document.
     *
     * @param committee whose document it is, unknown where it is not said
     * @param day the day it holds from
     * @param at when it was written
     */
    Names of(@Nullable String committee, LocalDate day, Instant at) {
        return new Names() {
            @Override
            public String committee(String code) {
                var found = all().get(code);
                return found == null ? code : found.nameOn(day);
            }

            @Override
            public Optional<ExtraField> field(String id) {
                return fields.field(committee, id, at);
            }
        };
    }

    private Map<String, Committee> all() {
        if (known == null) {
            known = committees.all().stream().collect(Collectors.toMap(Committee::code, Function.identity()));
        }
        return known;
    }
}
