package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;
import se.iop.ui.writing.MarkdownText;

/**
 * How the terms are put into words and tables where they are read; unknown says so, and what is not said is left out.
 */
record Plain(Words words, Swedish swedish) {

    private static final int HEADINGS_IN_FACTS = 3;

    /** An empty list of facts. */
    Facts facts() {
        return new Facts();
    }

    /** An empty table with a caption and the labels of fields as headings. */
    PlainTable table(String caption, String... labels) {
        return new PlainTable(
                words.of("table." + caption),
                List.of(labels).stream().map(words::label).toList());
    }

    /** An empty table of one among several, named in its caption. */
    PlainTable tableOf(String whose, String caption, String... labels) {
        return new PlainTable(
                words.of("table.of", words.of("table." + caption), whose),
                List.of(labels).stream().map(words::label).toList());
    }

    /** The table, or nothing where it has no rows. */
    Component orEmpty(Collection<?> rows, PlainTable table) {
        return rows.isEmpty() ? new Div() : table.component();
    }

    /** The table, or the word that nothing is said. */
    Component orNothing(Collection<?> rows, PlainTable table) {
        return rows.isEmpty() ? nothing() : table.component();
    }

    /** That nothing is said. */
    Component nothing() {
        var nothing = new Paragraph(words.of("nothing-stated"));
        nothing.addClassName("quiet");
        return nothing;
    }

    /** What is read less often, behind a line. */
    Component fold(String summary, Component... content) {
        var details = new NativeDetails();
        var inside = new Div(content);
        inside.addClassName("stack");
        details.setSummary(new Span(summary));
        details.setContent(inside);
        details.addClassName("fold");
        return details;
    }

    /** Items in a row, or unknown. */
    String list(List<String> items) {
        return items.isEmpty() ? swedish.unknown() : String.join(", ", items);
    }

    /** The names of constants in a row, or unknown. */
    String names(Collection<? extends Enum<?>> constants) {
        return constants.isEmpty()
                ? swedish.unknown()
                : constants.stream().map(words::name).collect(Collectors.joining(", "));
    }

    /** A whole number, or unknown. */
    String number(@Nullable Integer number) {
        return swedish.number(number == null ? null : number.longValue());
    }

    /** Yes or no. */
    String yes(boolean said) {
        return words.of(said ? "yes" : "no");
    }

    /** Yes, no, or unknown. */
    String yesOrUnknown(@Nullable Boolean said) {
        return said == null ? swedish.unknown() : yes(said);
    }

    /** A condition after what it is a condition of. */
    String condition(@Nullable String condition) {
        return condition == null ? "" : " – " + condition;
    }

    /** Two days of which either may be open. */
    String between(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null && last == null) {
            return swedish.unknown();
        }
        if (last == null) {
            return words.of("from-day", swedish.day(first));
        }
        return first == null ? words.of("until-day", swedish.day(last)) : first + " – " + last;
    }

    /** Terms and what they are, of which the latter may hold what people wrote. */
    final class Facts {

        private final DescriptionList list = new DescriptionList();

        /** A fact under the label of its field. */
        Facts fact(String key, String text) {
            return named(words.label(key), text);
        }

        /** A fact under any name. */
        Facts named(String name, String text) {
            return named(name, Isolated.of(text));
        }

        /** Anything under a name. */
        Facts named(String name, Component content) {
            list.add(new DescriptionList.Term(name), new DescriptionList.Description(content));
            return this;
        }

        /** A long text under the label of its field; a blank one is unknown. */
        Facts written(String key, String markdown) {
            return markdown.isBlank()
                    ? fact(key, swedish.unknown())
                    : named(words.label(key), MarkdownText.of(words.texts(), markdown, HEADINGS_IN_FACTS));
        }

        /** A text, left out where it is not known. */
        Facts known(String key, @Nullable String text) {
            return text == null || text.isBlank() ? this : fact(key, text);
        }

        /** A day, left out where it is not known. */
        Facts known(String key, @Nullable LocalDate day) {
            return day == null ? this : fact(key, swedish.day(day));
        }

        /** A length of time, left out where it is not known. */
        Facts known(String key, @Nullable Period length) {
            return length == null ? this : fact(key, swedish.length(length));
        }

        /** Yes or no, left out where it is not known. */
        Facts known(String key, @Nullable Boolean said) {
            return said == null ? this : fact(key, yes(said));
        }

        /** A number, left out where it is not known. */
        Facts known(String key, @Nullable Integer number) {
            return number == null ? this : fact(key, number.toString());
        }

        /** Items one after the other, left out where there are none. */
        Facts known(String key, List<String> items) {
            return items.isEmpty() ? this : fact(key, String.join(", ", items));
        }

        /** Whether nothing is said. */
        boolean isEmpty() {
            return list.getChildren().findAny().isEmpty();
        }

        /** The list. */
        Component list() {
            list.addClassName("facts");
            return list;
        }
    }
}
