package se.iop.guideline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Slot.Option;
import se.iop.model.Extra;
import se.iop.model.Sek;
import se.iop.model.Terms;

/**
 * A field that a body adds to its agreements. The platform shows it in the form, keeps its value in
 * {@link Terms#extra()} and hands it to the rules.
 *
 * @param id its stable id, lower case with hyphens; never reused for something else
 * @param type what its value is
 * @param label what the form calls it, in Swedish
 * @param help what it means, one Swedish sentence
 * @param required whether an agreement must state it before a decision
 * @param least the least value: the number, öre, days since 1970-01-01 or signs, as the type is
 * @param most the highest value, counted alike
 * @param options what may be chosen, empty unless something is chosen
 * @param open whether the value is in the version of the agreement that anyone may read; otherwise it stays inside
 */
public record ExtraField(
        String id,
        Type type,
        String label,
        String help,
        boolean required,
        long least,
        long most,
        List<Option> options,
        boolean open) {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final long LONGEST_TEXT = 10_000;
    private static final long MOST_ORE = 1_000_000_000_000_000L;

    /** What a value is. */
    public enum Type {
        /** Words. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** An amount. */
        MONEY,
        /** A day. */
        DATE,
        /** One of the options. */
        CHOICE,
        /** Yes or no. */
        FLAG
    }

    /** Keeps a list of its own, and refuses a field that cannot be asked for. */
    public ExtraField {
        options = List.copyOf(options);
        if (!isId(id) || label.isBlank()) {
            throw new IllegalArgumentException(
                    "Ett fält har en beteckning av små bokstäver, siffror och bindestreck, och en ledtext: " + id);
        }
        if (least > most || (type == Type.CHOICE) == options.isEmpty()) {
            throw new IllegalArgumentException("Fältet " + id + " har gränser eller val som inte går ihop");
        }
    }

    /** A text of at most 10 000 signs. */
    public static ExtraField text(String id, String label, String help) {
        return new ExtraField(id, Type.TEXT, label, help, false, 1, LONGEST_TEXT, List.of(), false);
    }

    /** A whole number between two bounds. */
    public static ExtraField whole(String id, String label, String help, long least, long most) {
        return new ExtraField(id, Type.WHOLE, label, help, false, least, most, List.of(), false);
    }

    /** An amount that is not negative. */
    public static ExtraField money(String id, String label, String help) {
        return new ExtraField(id, Type.MONEY, label, help, false, 0, MOST_ORE, List.of(), false);
    }

    /** A day from 1900 to 2199. */
    public static ExtraField date(String id, String label, String help) {
        var first = LocalDate.of(1900, 1, 1).toEpochDay();
        var last = LocalDate.of(2199, 12, 31).toEpochDay();
        return new ExtraField(id, Type.DATE, label, help, false, first, last, List.of(), false);
    }

    /** One of several. */
    public static ExtraField choice(String id, String label, String help, List<Option> options) {
        return new ExtraField(id, Type.CHOICE, label, help, false, 0, 0, options, false);
    }

    /** Yes or no. */
    public static ExtraField flag(String id, String label, String help) {
        return new ExtraField(id, Type.FLAG, label, help, false, 0, 1, List.of(), false);
    }

    /** The same field, which an agreement must state. */
    public ExtraField demanded() {
        return new ExtraField(id, type, label, help, true, least, most, options, open);
    }

    /** The same field, whose value anyone may read once the agreement is decided. */
    public ExtraField opened() {
        return new ExtraField(id, type, label, help, required, least, most, options, true);
    }

    /**
     * The same text field with fewer signs at most.
     *
     * @param signs how many at most, from 1
     */
    public ExtraField shorterThan(int signs) {
        return new ExtraField(id, type, label, help, required, least, signs, options, open);
    }

    /** What an agreement states in this field, nothing where it states nothing. */
    public Optional<Extra> in(Terms terms) {
        return Optional.ofNullable(terms.extra().get(id));
    }

    /** What is wrong with a value, as a Swedish sentence; nothing where it will do. */
    public Optional<String> flaw(@Nullable Extra value) {
        if (value == null) {
            return required ? Optional.of(label + " behöver anges.") : Optional.empty();
        }
        return Optional.ofNullable(
                switch (value) {
                    case Extra.Words(var words)
                    when type == Type.TEXT ->
                        outside(words.strip().length(), "från " + least + " till " + most + " tecken");
                    case Extra.Whole(var number)
                    when type == Type.WHOLE -> outside(number, "från " + least + " till " + most);
                    case Extra.Money(var amount)
                    when type == Type.MONEY ->
                        outside(amount.ore(), "från " + new Sek(least).text() + " till " + new Sek(most).text());
                    case Extra.Day(var day)
                    when type == Type.DATE ->
                        outside(
                                day.toEpochDay(),
                                "från " + LocalDate.ofEpochDay(least) + " till " + LocalDate.ofEpochDay(most));
                    case Extra.Choice(var chosen)
                    when type == Type.CHOICE ->
                        options.stream().anyMatch(option -> option.id().equals(chosen))
                                ? null
                                : label + ": " + Swedish.quote(chosen) + " finns inte att välja.";
                    case Extra.Flag(var on) when type == Type.FLAG -> null;
                    default -> label + " är av ett annat slag.";
                });
    }

    /** A value as a document writes it, in Swedish. */
    public String text(Extra value) {
        return switch (value) {
            case Extra.Words(var words) -> words;
            case Extra.Whole(var number) -> String.valueOf(number);
            case Extra.Money(var amount) -> amount.text();
            case Extra.Day(var day) -> day.toString();
            case Extra.Choice(var chosen) -> chosen(chosen);
            case Extra.Flag(var on) -> on ? "Ja" : "Nej";
        };
    }

    private String chosen(String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(id);
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    private @Nullable String outside(long value, String bounds) {
        return value < least || value > most ? label + " är " + bounds + "." : null;
    }
}
