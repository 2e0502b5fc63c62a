package se.iop.ui.intake;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal.Amount;
import se.iop.intake.Proposal.Amount.What;
import se.iop.intake.Proposal.Decided;
import se.iop.intake.Proposal.Decided.About;
import se.iop.intake.Proposal.Organisation;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Span;
import se.iop.model.Term;
import se.iop.ui.intake.Confirmed.Made;
import se.iop.ui.intake.Confirmed.Sum;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.OrganisationNumberField;
import se.iop.ui.layout.SekField;
import se.iop.ui.text.Texts;

/** Makes the row of fields for each kind of thing, filled with what the text seems to say or empty. */
final class RowMaker {

    private static final Pattern PUBLIC = Pattern.compile("kommun|nämnd|förvaltning|region|träffpunkt|landsting");
    private static final int MOST_MONTHS = 120;

    private final Texts texts;
    private final List<String> series;

    RowMaker(Texts texts, List<String> series) {
        this.texts = texts;
        this.series = series;
    }

    ConfirmRow<String> text(String label, String text) {
        var field = new TextField(texts.of("intake.field." + label));
        field.setValue(text);
        field.addClassName("wide");
        return new ConfirmRow<>(
                texts,
                () -> field.getValue().isBlank() ? null : field.getValue().strip(),
                field);
    }

    ConfirmRow<Party> party(@Nullable Organisation said) {
        var name = new TextField(texts.of("intake.field.name"));
        name.addClassName("wide");
        var number = new OrganisationNumberField(texts.of("intake.field.number"));
        var sector = new Select<Sector>();
        sector.setLabel(texts.of("intake.field.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(value -> texts.of("intake.sector." + value));
        sector.setValue(Sector.CIVIL);
        var signs = new Checkbox(texts.of("intake.field.signs"), true);
        if (said != null) {
            name.setValue(said.name() == null ? "" : said.name());
            number.show(said.number());
            sector.setValue(sector(said));
        }
        return new ConfirmRow<>(
                texts,
                () -> name.getValue().isBlank()
                        ? null
                        : new Party(
                                name.getValue().strip(),
                                sector.getValue(),
                                number.known(),
                                null,
                                signs.getValue() ? EnumSet.of(Role.SIGNATORY) : Set.of()),
                name,
                number,
                sector,
                signs);
    }

    /** Numbers of municipalities and regions begin so; otherwise the name tells. */
    private static Sector sector(Organisation said) {
        var name = said.name() == null ? "" : said.name().toLowerCase(Locale.ROOT);
        var digits = said.number().digits();
        return digits.startsWith("2120")
                        || digits.startsWith("2321")
                        || PUBLIC.matcher(name).find()
                ? Sector.PUBLIC
                : Sector.CIVIL;
    }

    ConfirmRow<Span> period(@Nullable Span said) {
        var first = day("first", said == null ? null : said.first());
        var last = day("last", said == null ? null : said.last());
        return new ConfirmRow<>(texts, () -> span(first, last), first, last);
    }

    ConfirmRow<Sum> sum(@Nullable Amount said) {
        var amount = new SekField(texts.of("intake.field.amount"));
        var what = new Select<What>();
        what.setLabel(texts.of("intake.field.what"));
        what.setItems(What.CASH, What.IN_KIND, What.TOTAL);
        what.setItemLabelGenerator(value -> texts.of("intake.what." + value));
        what.setValue(What.CASH);
        var first = day("from", null);
        var last = day("to", null);
        var yearly = new Checkbox(texts.of("intake.field.yearly"));
        if (said != null) {
            amount.show(said.amount());
            what.setValue(said.what() == What.UNIT ? What.CASH : said.what());
            first.show(said.during() == null ? null : said.during().first());
            last.show(said.during() == null ? null : said.during().last());
            yearly.setValue(said.everyYear());
        }
        return new ConfirmRow<>(
                texts,
                () -> {
                    var known = amount.known();
                    return known == null ? null : new Sum(known, span(first, last), yearly.getValue(), what.getValue());
                },
                amount,
                what,
                first,
                last,
                yearly);
    }

    ConfirmRow<Term.Notice> notice(se.iop.intake.Proposal.@Nullable Notice said) {
        var months = number("months", said == null ? null : months(said.length()));
        var written = new Checkbox(texts.of("intake.field.written"), said != null && said.written());
        return new ConfirmRow<>(
                texts,
                () -> {
                    var count = count(months);
                    return count == 0 ? null : new Term.Notice(Period.ofMonths(count), written.getValue(), false);
                },
                months,
                written);
    }

    ConfirmRow<Term.Extension> extension(se.iop.intake.Proposal.@Nullable Extension said) {
        var times = number("times", said == null ? null : said.times());
        var months = number("each", said == null ? null : months(said.length()));
        return new ConfirmRow<>(
                texts,
                () -> count(times) == 0 || count(months) == 0
                        ? null
                        : new Term.Extension(count(times), length(count(months)), null),
                times,
                months);
    }

    ConfirmRow<LocalDate> review(@Nullable LocalDate said) {
        var by = day("by", said);
        return new ConfirmRow<>(texts, by::known, by);
    }

    ConfirmRow<Indexation> index(se.iop.intake.Proposal.@Nullable Index said) {
        var name = new Select<String>();
        name.setLabel(texts.of("intake.field.series"));
        name.setItems(series);
        name.setValue(said != null && series.contains(said.series()) ? said.series() : series.getFirst());
        var from = day("adjusted", said == null ? null : said.from());
        return new ConfirmRow<>(
                texts,
                () -> {
                    var day = from.known();
                    return day == null ? null : Confirmed.indexation(name.getValue(), day);
                },
                name,
                from);
    }

    ConfirmRow<Made> decision(@Nullable Decided said) {
        var on = day("decided", said == null ? null : said.on());
        var paragraph = new TextField(texts.of("intake.field.paragraph"));
        paragraph.addClassName("narrow-field");
        var about = new Select<About>();
        about.setLabel(texts.of("intake.field.about"));
        about.setItems(About.AGREEMENT, About.GUIDELINE);
        about.setItemLabelGenerator(value -> value == null ? "" : texts.of("intake.about." + value));
        about.setValue(said == null ? About.AGREEMENT : said.about() == About.UNSAID ? null : said.about());
        if (said != null) {
            paragraph.setValue(said.paragraph() == null ? "" : said.paragraph());
        }
        return new ConfirmRow<>(
                texts,
                () -> about.getValue() == null
                        ? null
                        : new Made(
                                on.known(),
                                paragraph.getValue().isBlank()
                                        ? null
                                        : paragraph.getValue().strip(),
                                about.getValue()),
                on,
                paragraph,
                about);
    }

    private DayField day(String label, @Nullable LocalDate day) {
        var field = new DayField(texts.of("intake.field." + label));
        field.show(day);
        return field;
    }

    private TextField number(String label, @Nullable Integer number) {
        var field = new TextField(texts.of("intake.field." + label));
        field.addClassName("narrow-field");
        field.addThemeVariants(TextFieldVariant.ALIGN_RIGHT);
        field.getElement().setAttribute("inputmode", "numeric");
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(3);
        field.setValue(number == null ? "" : String.valueOf(number));
        return field;
    }

    private static int count(TextField field) {
        var text = field.getValue().strip();
        return text.matches("\\d{1,3}") ? Math.min(MOST_MONTHS, Integer.parseInt(text)) : 0;
    }

    private static int months(Period length) {
        return Math.toIntExact(length.toTotalMonths());
    }

    /** Whole years are said as years. */
    private static Period length(int months) {
        return months % 12 == 0 ? Period.ofYears(months / 12) : Period.ofMonths(months);
    }

    private static @Nullable Span span(DayField first, DayField last) {
        var from = first.known();
        var to = last.known();
        return from == null || to == null || to.isBefore(from) ? null : new Span(from, to);
    }
}
