package se.iop.ui.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Role;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.ui.text.Texts;

/** The words of this page: labels of fields, names of constants, and sentences of refusal. */
record Words(Texts texts) {

    /** A text of this page's bundle. */
    String of(String key, @Nullable Object... values) {
        return texts.of("agreement." + key, values);
    }

    /** The name of a constant. */
    String name(Enum<?> constant) {
        return of(Texts.key(constant));
    }

    /** The names of constants by what the form keeps, in their order. */
    <E extends Enum<E>> Map<String, String> names(E[] constants) {
        var names = new LinkedHashMap<String, String>();
        for (var constant : constants) {
            names.put(constant.name(), name(constant));
        }
        return names;
    }

    /** The label of a field; the rows of a list share theirs. */
    String label(String key) {
        return of("field."
                + (key.startsWith("answer.") ? "answer" + key.substring(key.lastIndexOf('.')) : withoutRow(key)));
    }

    /** The label of a field with the number of its row. */
    String place(String key) {
        var row = key.replaceFirst("^[a-z]+\\.(\\d+)\\..*$", "$1");
        return row.equals(key) ? label(key) : of("row", label(key), Integer.parseInt(row) + 1);
    }

    /** Why a step was refused. */
    String refused(String reason) {
        return texts.of("refused." + reason);
    }

    /** The outcome of a finding in a few words; an open question says what is missing. */
    String outcome(Finding finding) {
        return switch (finding.outcome()) {
            case Outcome.Met _ -> of("outcome.met");
            case Outcome.Breached _ -> of("outcome.breached");
            case Outcome.Unsettled(var _, var cause) -> name(cause);
            case Outcome.Inapplicable _ -> of("outcome.inapplicable");
        };
    }

    /** Who may do what the person may not. */
    String notYours(Collection<Role> who) {
        return of("not-yours", who.stream().map(texts::of).collect(Collectors.joining(", ")));
    }

    static String withoutRow(String key) {
        return key.replaceFirst("^([a-z]+)\\.\\d+\\.", "$1.");
    }
}
