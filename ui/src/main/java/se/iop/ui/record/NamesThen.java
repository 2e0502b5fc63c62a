package se.iop.ui.record;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;

/** Committees by the names they had then; asked for once, and only where one is to be shown. */
final class NamesThen {

    private final Committees committees;
    private @Nullable Map<String, Committee> known;

    NamesThen(Committees committees) {
        this.committees = committees;
    }

    /** From a short name to the name that held on a day; a short name that nobody knows is shown as it is. */
    UnaryOperator<String> on(LocalDate day) {
        return code -> {
            var committee = all().get(code);
            return committee == null ? code : committee.nameOn(day);
        };
    }

    private Map<String, Committee> all() {
        if (known == null) {
            known = committees.all().stream().collect(Collectors.toMap(Committee::code, Function.identity()));
        }
        return known;
    }
}
