package se.iop.guideline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Checklist.Criterion;
import se.iop.model.Sek;

/**
 * What one parameter of a kind of {@link Clause} may be, and how a form asks for it.
 *
 * @param name its stable name, lower case
 * @param label what a form calls it, in Swedish
 * @param help what it means, one Swedish sentence
 * @param type what its value is
 * @param least the least value: the number, öre, per cent, signs, or how many are chosen or listed, as the type is; a
 *     length of time is always longer than nothing
 * @param most the highest value, counted alike; a length of time in months
 * @param options what may be chosen, empty unless something is chosen
 * @param standard what it is until somebody says otherwise, none where it may be left out
 * @param optional whether it may be left out
 * @param naming whether it decides which rule the clause is, so that it cannot be changed in place
 * @param stricter which value demands more
 */
public record Slot(
        String name,
        String label,
        String help,
        Type type,
        long least,
        long most,
        List<Option> options,
        @Nullable Value standard,
        boolean optional,
        boolean naming,
        Stricter stricter) {

    private static final LocalDate MEASURED_FROM = LocalDate.of(2000, 1, 1);

    /** Keeps a list of its own. */
    public Slot {
        options = List.copyOf(options);
    }

    /** What a value is. */
    public enum Type {
        /** A whole number: {@link Value.Whole}. */
        WHOLE,
        /** A length of time: {@link Value.Length}. */
        PERIOD,
        /** An amount: {@link Value.Money}. */
        MONEY,
        /** A share: {@link Value.Percent}. */
        PERCENT,
        /** One of the options: {@link Value.Choice}. */
        CHOICE,
        /** Some of the options: {@link Value.Choices}. */
        CHOICES,
        /** Words: {@link Value.Words}. */
        TEXT,
        /** Yes or no: {@link Value.Flag}. */
        FLAG,
        /** Criteria: {@link Value.Criteria}. */
        CRITERIA
    }

    /** Which of two values demands more of an agreement. */
    public enum Stricter {
        /** The lower one. */
        LOWER,
        /** The higher one, yes before no, more choices before fewer. */
        HIGHER,
        /** Neither: an agreement that keeps the one breaks the other. */
        NEITHER,
        /** It demands nothing by itself. */
        NO_MATTER
    }

    /**
     * Something that may be chosen.
     *
     * @param id its stable id
     * @param label what it is called, in Swedish
     */
    public record Option(String id, String label) {}

    /** The value as people read it: the words of a choice rather than its id. */
    public String text(@Nullable Value value) {
        return switch (value) {
            case null -> "–";
            case Value.Choice(var id) -> label(id);
            case Value.Choices(var ids) ->
                Swedish.list(ids.stream().map(this::label).toList());
            default -> value.text();
        };
    }

    /** What is wrong with a value, as a Swedish sentence; nothing where it will do. */
    public Optional<String> flaw(@Nullable Value value) {
        if (value == null) {
            return optional ? Optional.empty() : Optional.of(label + " behöver ett värde.");
        }
        return Optional.ofNullable(
                switch (value) {
                    case Value.Whole(var number) when type == Type.WHOLE -> outside(number, "");
                    case Value.Length(var length) when type == Type.PERIOD -> badLength(length);
                    case Value.Money(var amount)
                    when type == Type.MONEY ->
                        amount.ore() < least || amount.ore() > most
                                ? label + " är från " + money(least) + " till " + money(most) + "."
                                : null;
                    case Value.Percent(var percent)
                    when type == Type.PERCENT ->
                        percent.compareTo(BigDecimal.valueOf(least)) < 0
                                        || percent.compareTo(BigDecimal.valueOf(most)) > 0
                                ? label + " är från " + least + " till " + most + " procent."
                                : null;
                    case Value.Choice(var id) when type == Type.CHOICE -> unknown(List.of(id));
                    case Value.Choices(var ids) when type == Type.CHOICES -> badChoices(ids);
                    case Value.Words(var words) when type == Type.TEXT -> badWords(words);
                    case Value.Flag(var on) when type == Type.FLAG -> null;
                    case Value.Criteria(var criteria) when type == Type.CRITERIA -> badCriteria(criteria);
                    default -> label + " är av ett annat slag: " + kind(type) + ".";
                });
    }

    static String money(long ore) {
        return new Sek(ore).text();
    }

    /** How long a length of time is, in days from the first day of a leap year. */
    static long days(Period length) {
        return MEASURED_FROM.plus(length).toEpochDay() - MEASURED_FROM.toEpochDay();
    }

    private String label(String id) {
        return options.stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(Option::label)
                .orElse(id);
    }

    private @Nullable String outside(long number, String unit) {
        return number < least || number > most ? label + " är från " + least + " till " + most + unit + "." : null;
    }

    private @Nullable String badLength(Period length) {
        var mixed = length.getYears() < 0 || length.getMonths() < 0 || length.getDays() < 0;
        if (mixed || days(length) < 1 || days(length) > days(Period.ofMonths((int) most))) {
            return label + " är längre än ingenting och högst "
                    + Swedish.length(Period.ofMonths((int) most).normalized()) + ".";
        }
        return null;
    }

    private @Nullable String unknown(List<String> ids) {
        return ids.stream()
                .filter(id -> options.stream().noneMatch(option -> option.id().equals(id)))
                .findFirst()
                .map(id -> label + ": " + Swedish.quote(id) + " finns inte att välja.")
                .orElse(null);
    }

    private @Nullable String badChoices(List<String> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            return label + ": samma val förekommer två gånger.";
        }
        return ids.size() < least ? label + ": välj minst " + least + "." : options.isEmpty() ? null : unknown(ids);
    }

    private @Nullable String badWords(String words) {
        if (words.strip().length() < least) {
            return label + " behöver en text.";
        }
        return words.length() > most ? label + " är högst " + most + " tecken." : null;
    }

    private @Nullable String badCriteria(List<Criterion> criteria) {
        if (criteria.size() < least || criteria.size() > most) {
            return label + " är från " + least + " till " + most + ".";
        }
        if (criteria.stream().map(Criterion::id).distinct().count() != criteria.size()) {
            return label + ": två kriterier har samma beteckning.";
        }
        return criteria.stream()
                        .anyMatch(criterion ->
                                criterion.id().isBlank() || criterion.text().isBlank())
                ? label + ": varje kriterium har en beteckning och en text."
                : null;
    }

    private static String kind(Type type) {
        return switch (type) {
            case WHOLE -> "ett heltal";
            case PERIOD -> "en tid";
            case MONEY -> "ett belopp";
            case PERCENT -> "en andel i procent";
            case CHOICE -> "ett av valen";
            case CHOICES -> "några av valen";
            case TEXT -> "en text";
            case FLAG -> "ja eller nej";
            case CRITERIA -> "en lista med kriterier";
        };
    }

    static Slot whole(String name, String label, String help, long least, long most, long standard, Stricter stricter) {
        return of(name, label, help, Type.WHOLE, least, most, new Value.Whole(standard), stricter);
    }

    static Slot period(String name, String label, String help, int mostMonths, Period standard, Stricter stricter) {
        return of(name, label, help, Type.PERIOD, 1, mostMonths, new Value.Length(standard), stricter);
    }

    static Slot money(String name, String label, String help, long standardKronor) {
        return of(
                name,
                label,
                help,
                Type.MONEY,
                0,
                1_000_000_000_000L,
                new Value.Money(Sek.kronor(standardKronor)),
                Stricter.LOWER);
    }

    static Slot percent(String name, String label, String help, long standard, Stricter stricter) {
        return of(name, label, help, Type.PERCENT, 0, 100, new Value.Percent(BigDecimal.valueOf(standard)), stricter);
    }

    static Slot flag(String name, String label, String help, boolean standard, Stricter stricter) {
        return of(name, label, help, Type.FLAG, 0, 1, new Value.Flag(standard), stricter);
    }

    static Slot words(String name, String label, String help, int most, String standard) {
        return of(name, label, help, Type.TEXT, 1, most, new Value.Words(standard), Stricter.NO_MATTER);
    }

    static Slot choice(String name, String label, String help, List<Option> options) {
        return of(
                        name,
                        label,
                        help,
                        Type.CHOICE,
                        1,
                        1,
                        new Value.Choice(options.getFirst().id()),
                        Stricter.NEITHER)
                .of(options);
    }

    static Slot choices(String name, String label, String help, List<Option> options, List<String> standard) {
        return of(name, label, help, Type.CHOICES, 1, options.size(), new Value.Choices(standard), Stricter.HIGHER)
                .of(options);
    }

    Slot decidesTheName() {
        return new Slot(name, label, help, type, least, most, options, standard, optional, true, Stricter.NO_MATTER);
    }

    Slot mayBeLeftOut() {
        return new Slot(name, label, help, type, least, most, options, null, true, naming, stricter);
    }

    Slot stricter(Stricter other) {
        return new Slot(name, label, help, type, least, most, options, standard, optional, naming, other);
    }

    static Slot of(
            String name,
            String label,
            String help,
            Type type,
            long least,
            long most,
            @Nullable Value standard,
            Stricter stricter) {
        return new Slot(name, label, help, type, least, most, List.of(), standard, false, false, stricter);
    }

    private Slot of(List<Option> others) {
        return new Slot(name, label, help, type, least, most, others, standard, optional, naming, stricter);
    }
}
