package se.iop.ui.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.iop.core.access.Acting;
import se.iop.core.catalog.Catalogs;
import se.iop.core.history.Change;
import se.iop.core.history.Change.Key;
import se.iop.core.history.Change.Kind;
import se.iop.core.history.Change.Part;
import se.iop.core.history.Change.Row;
import se.iop.core.history.Change.Step;
import se.iop.core.people.Committees;
import se.iop.guideline.ExtraField;
import se.iop.model.Extra;
import se.iop.model.OrganisationNumber;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.ui.layout.Swedish;
import se.iop.ui.record.NamesThen.Names;
import se.iop.ui.text.Texts;

/** Places and values of the model in the reader's words. */
@Component
class Readable {

    private static final String BETWEEN = " › ";
    private static final String PATH = "record.path.";

    private final Texts texts;
    private final Swedish swedish;
    private final Catalogs catalogs;
    private final Acting acting;

    Readable(Texts texts, Swedish swedish, Catalogs catalogs, Acting acting) {
        this.texts = texts;
        this.swedish = swedish;
        this.catalogs = catalogs;
        this.acting = acting;
    }

    /** What things were called then, for as long as one page is shown or one file is written. */
    NamesThen names(Committees committees) {
        return new NamesThen(committees, catalogs.fieldsThen(acting.person().municipality()));
    }

    /** Where a field stands in a document of everyone's: <i>Parter › Föreningen › Namn</i>. */
    String place(List<Step> place) {
        return place(place, null);
    }

    /** Where a field stands, a field of the committee's own by what it was called then. */
    String place(List<Step> place, @Nullable Names names) {
        var words = new ArrayList<String>();
        var own = ownField(place, names);
        for (var step : place) {
            var word = own != null && step instanceof Key ? own.label() : word(step);
            if (word != null) {
                words.add(word);
            }
        }
        return String.join(BETWEEN, words);
    }

    /** What was done. */
    String action(String action) {
        var key = "agreement.journal." + action;
        if (texts.has(key)) {
            return texts.of(key);
        }
        var own = "record.action." + action;
        return texts.has(own) ? texts.of(own) : action;
    }

    /** A value, or a dash where there is none. */
    String value(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Sek amount -> swedish.amount(amount);
            case Span span -> swedish.span(span);
            case OrganisationNumber number -> number.text();
            case LocalDate day -> day.toString();
            case Instant moment -> swedish.moment(moment);
            case Period length -> swedish.length(length);
            case BigDecimal number -> swedish.decimal(number);
            case Extra own -> value(own);
            case Boolean yes -> texts.of(yes ? "record.yes" : "record.no");
            case Month month ->
                month.getDisplayName(TextStyle.FULL_STANDALONE, Texts.language().locale());
            case MonthDay day -> day.getDayOfMonth() + "/" + day.getMonthValue();
            case Kind kind -> named("record.kind." + kind.name(), kind.name());
            case Enum<?> constant -> constant(constant);
            default -> String.valueOf(value);
        };
    }

    /** A value where it stands: a committee by the name it had then and not by its short name. */
    String value(List<Step> place, @Nullable Object value, Names names) {
        if (value instanceof Extra.Choice choice) {
            var own = ownField(place, names);
            return own == null ? choice.id() : own.text(choice);
        }
        return value instanceof String code && !place.isEmpty() && isCommittee(place.getLast())
                ? names.committee(code)
                : value(value);
    }

    private static boolean isCommittee(Step step) {
        return switch (step) {
            case Part(var type, var name) ->
                type.equals("Snapshot") && name.equals("committee")
                        || (type.equals("HandedOver") || type.equals("HandoverSettled")) && name.equals("to");
            case Key(var text) -> text.equals("committee");
            case Row _ -> false;
        };
    }

    /** The field of the committee's own that a place is in, also one that is no longer asked for. */
    private static @Nullable ExtraField ownField(List<Step> place, @Nullable Names names) {
        for (var at = 1; at < place.size(); at++) {
            if (place.get(at) instanceof Key(var id)
                    && place.get(at - 1) instanceof Part(var type, var name)
                    && type.equals("Terms")
                    && name.equals("extra")) {
                return names == null ? null : names.field(id).orElse(null);
            }
        }
        return null;
    }

    private String value(Extra own) {
        return switch (own) {
            case Extra.Words(var text) -> text;
            case Extra.Whole(var number) -> swedish.number(number);
            case Extra.Money(var amount) -> swedish.amount(amount);
            case Extra.Day(var day) -> swedish.day(day);
            case Extra.Choice(var id) -> id;
            case Extra.Flag(var on) -> texts.of(on ? "record.yes" : "record.no");
        };
    }

    /** A field with its value on one line, for a text of the whole. */
    String line(Change change, Names names) {
        return place(change.place(), names) + ": " + value(change.place(), change.after(), names);
    }

    private @Nullable String word(Step step) {
        return switch (step) {
            case Part(var type, var name) -> part(type, name);
            case Row(var number, var title) -> title == null ? texts.of("record.row", number) : title;
            case Key(var text) -> named(PATH + text, text);
        };
    }

    /** The terms are the agreement itself and need no word of their own. */
    private @Nullable String part(String type, String name) {
        if (type.equals("Snapshot") && name.equals("terms")) {
            return null;
        }
        var own = PATH + type + "." + name;
        return texts.has(own) ? texts.of(own) : named(PATH + name, name);
    }

    private String constant(Enum<?> constant) {
        for (var key : List.of(
                "record.value." + family(constant) + "." + constant.name(),
                "record.value." + constant.name(),
                "agreement." + Texts.key(constant),
                Texts.key(constant))) {
            if (texts.has(key)) {
                return texts.of(key);
            }
        }
        return constant.name();
    }

    /** A constant by its name alone. */
    String constant(String name) {
        for (var family : List.of(
                "record.value.",
                "agreement.Sector.",
                "agreement.Role.",
                "agreement.Status.",
                "agreement.Kind.",
                "agreement.Outcome.",
                "agreement.Body.",
                "agreement.Repayment.",
                "agreement.Basis.",
                "agreement.RoundingMode.",
                "record.value.Duty.")) {
            if (texts.has(family + name)) {
                return texts.of(family + name);
            }
        }
        return name;
    }

    /** Kinds of different things may share a name; the thing around them tells them apart. */
    static String family(Enum<?> constant) {
        var around = constant.getDeclaringClass().getEnclosingClass();
        return around == null ? "" : around.getSimpleName();
    }

    private String named(String key, String otherwise) {
        return texts.has(key) ? texts.of(key) : otherwise;
    }
}
