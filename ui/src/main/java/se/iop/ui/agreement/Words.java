package se.iop.ui.agreement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Role;
import se.iop.core.catalog.OwnFields;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.ui.text.Texts;

/**
 * The words of this page: labels of fields, names of constants, and sentences of refusal.
 *
 * @param texts the texts
 * @param own the fields that the committee's guidelines add, which bring their own labels
 */
record Words(Texts texts, OwnFields own) {

    /** How the keys of the committee's own fields begin; their kind and id follow. */
    static final String OWN = "extra.";

    private static final Pattern ROW = Pattern.compile("\\.(\\d{1,6})(?=\\.)");

    /** The words of an agreement without fields of the committee's own. */
    Words(Texts texts) {
        this(texts, OwnFields.NONE);
    }

    /** A text of this page's bundle. */
    String of(String key, @Nullable Object... values) {
        return texts.of("agreement." + key, values);
    }

    /** The name of a constant; types that share their name are told apart by what is around them. */
    String name(Enum<?> constant) {
        var around = constant.getDeclaringClass().getEnclosingClass();
        var own = around == null ? "" : "agreement." + around.getSimpleName() + "." + Texts.key(constant);
        return texts.has(own) ? texts.of(own) : of(Texts.key(constant));
    }

    /** The two answers to a question of yes or no, by what stands in the form. */
    Map<String, String> yesOrNo() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("true", of("yes"));
        answers.put("false", of("no"));
        return answers;
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
        if (key.startsWith(OWN)) {
            return own.label(key.substring(key.indexOf('.', OWN.length()) + 1));
        }
        return of("field."
                + (key.startsWith("answer.") ? "answer" + key.substring(key.lastIndexOf('.')) : withoutRow(key)));
    }

    /** The label of a field with the number of its row, and of the row around that: {@code 2.1}. */
    String place(String key) {
        var rows = ROW.matcher(key)
                .results()
                .map(row -> String.valueOf(Integer.parseInt(row.group(1)) + 1))
                .collect(Collectors.joining("."));
        return rows.isEmpty() || key.startsWith("answer.") ? label(key) : of("row", label(key), rows);
    }

    /** What is wrong with a field: a text of ours, or the sentence of the guideline that asks for the field. */
    String refusal(String sentence) {
        return texts.has(sentence) ? texts.of(sentence) : sentence;
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
        return ROW.matcher(key).replaceAll("");
    }
}
