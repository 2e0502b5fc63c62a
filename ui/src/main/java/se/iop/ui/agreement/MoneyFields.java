package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.math.RoundingMode;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.iop.model.Contribution;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.ui.text.Texts;

/** The fields of what each party gives, of how it is indexed and of how it is paid. */
final class MoneyFields {

    private static final List<RoundingMode> MODES = List.of(
            RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.HALF_DOWN, RoundingMode.UP, RoundingMode.DOWN);
    private static final List<String> SERIES = List.of("OPI", "PKV", "KPI");

    private final FormLayout layout;
    private final FormFields fields;
    private final Words words;
    private final Brought brought;
    private final IndexValues indexValues;

    MoneyFields(FormLayout layout, Brought brought, IndexValues indexValues) {
        this.layout = layout;
        fields = layout.fields();
        words = layout.words();
        this.brought = brought;
        this.indexValues = indexValues;
    }

    Component economy() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("GRANT", words.of("add.GRANT"));
        kinds.put("KIND", words.of("add.KIND"));
        return layout.part(
                Part.ECONOMY,
                layout.group(
                        Field.CONTRIBUTIONS,
                        layout.list("contribution", kinds, this::contribution).component(),
                        layout.list("payer", (_, row) -> payerChange(row)).component(),
                        fields.fold(
                                "shares",
                                () -> FormLayout.grid(fields.percent("share.overhead"), fields.percent("share.eu")))),
                layout.group(
                        Field.TOTAL,
                        fields.amount("total.amount"),
                        fields.day("total.first"),
                        fields.day("total.last")),
                layout.group(Field.INDEXATION, indexation()),
                layout.group(Field.REPAYMENT, fields.several("repayment", words.names(Repayment.values()))));
    }

    private Component contribution(String kind, String row) {
        return "KIND".equals(kind) ? inKind(row) : grant(row);
    }

    private Component inKind(String row) {
        return FormLayout.grid(
                fields.party(row + "from"),
                fields.line(row + "what"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                fields.number(row + "quantity", 0, Written.QUANTITY),
                fields.line(row + "unit"),
                fields.amount(row + "each"));
    }

    private Component grant(String row) {
        var form = fields.choice(row + "form", words.names(GrantForm.values()), false);
        var amount = fields.amount(row + "amount");
        var perUnit = List.<Component>of(
                fields.line(row + "unit"),
                fields.amount(row + "each"),
                fields.amount(row + "guarantee"),
                fields.amount(row + "cap"));
        var share = List.<Component>of(fields.percent(row + "percent"), fields.line(row + "of"));
        form.addValueChangeListener(change -> {
            var chosen = change.getValue();
            amount.setVisible(!GrantForm.NO_MONEY.name().equals(chosen));
            perUnit.forEach(each -> each.setVisible(GrantForm.PER_UNIT.name().equals(chosen)));
            share.forEach(each -> each.setVisible(GrantForm.SHARE.name().equals(chosen)));
        });
        perUnit.forEach(each -> each.setVisible(false));
        share.forEach(each -> each.setVisible(false));
        var essentials = Stream.of(
                fields.party(row + "from"), amount, fields.day(row + "first"), fields.day(row + "last"), form);
        return FormLayout.grid(Stream.of(
                        essentials,
                        perUnit.stream(),
                        share.stream(),
                        Stream.of(
                                fields.choice(row + "status", words.names(Contribution.Status.values()), false),
                                fields.fold("grant", () -> useOf(row))))
                .flatMap(fields -> fields)
                .toArray(Component[]::new));
    }

    private Component useOf(String row) {
        return FormLayout.grid(
                FormLayout.wide(fields.line(row + "condition")),
                fields.line(row + "source"),
                fields.line(row + "purpose"),
                fields.lines(row + "forbidden"));
    }

    private Component payerChange(String row) {
        return FormLayout.grid(
                fields.party(row + "from"),
                fields.party(row + "to"),
                fields.day(row + "effective"),
                fields.line(row + "condition"));
    }

    private Component indexation() {
        var kinds = new LinkedHashMap<String, String>();
        Stream.of("NONE", "BY", "COMPENSATION").forEach(kind -> kinds.put(kind, words.of("index." + kind)));
        var kind = fields.choice("index.kind", kinds, false);
        var from = fields.day("index.from");
        var details = List.<Component>of(
                fields.choice("index.series", series(), true),
                fields.choice("index.basis", words.names(Indexation.Basis.values()), true),
                fields.amount("index.rounding.unit"),
                fields.choice("index.rounding.mode", modes(), true));
        kind.addValueChangeListener(change -> {
            from.setVisible(!"NONE".equals(change.getValue()));
            details.forEach(detail -> detail.setVisible("BY".equals(change.getValue())));
        });
        from.setVisible(false);
        details.forEach(detail -> detail.setVisible(false));
        return FormLayout.grid(
                Stream.concat(Stream.of(kind, from), details.stream()).toArray(Component[]::new));
    }

    private Map<String, String> series() {
        var names = new TreeSet<>(SERIES);
        indexValues.values().stream()
                .map(IndexValue::series)
                .filter(series -> !series.equals(IndexValue.COMPENSATION))
                .forEach(names::add);
        var series = new LinkedHashMap<String, String>();
        names.forEach(name -> series.put(name, name));
        brought.series()
                .forEach(own -> series.put(
                        own.series().id(),
                        words.of("own.series", own.series().name(), own.series().id())));
        return series;
    }

    private Map<String, String> modes() {
        return words.names(MODES.toArray(RoundingMode[]::new));
    }

    Component payout() {
        var months = new LinkedHashMap<String, String>();
        for (var month : Month.values()) {
            months.put(
                    String.valueOf(month.getValue()),
                    month.getDisplayName(
                            TextStyle.FULL_STANDALONE, Texts.language().locale()));
        }
        return layout.part(
                Part.PAYOUT,
                layout.group(
                        Field.PAYOUT,
                        fields.number("payout.times", 1, Written.COUNT),
                        fields.choice("payout.month", months, true),
                        fields.number("payout.days", 0, Written.COUNT),
                        fields.fold("payout", () -> FormLayout.grid(fields.lines("payout.details")))),
                layout.group(
                        Field.INSTALMENTS,
                        layout.list("instalment", (_, row) -> instalment(row)).component()));
    }

    private Component instalment(String row) {
        var due = layout.rows(row + "due", words.names(DueKind.values()), this::due);
        return FormLayout.grid(
                fields.amount(row + "amount"),
                fields.day(row + "first"),
                fields.day(row + "last"),
                FormLayout.wide(FormLayout.titled(words.label("instalment.after"), due.compact())));
    }

    /** What a condition needs beside its name. */
    private Component due(String kind, String row) {
        return switch (DueKind.valueOf(kind)) {
            case MINUTES_APPROVED, SIGNED, BUDGET_DECIDED, REQUISITION_RECEIVED -> new Div();
            case REPORT, MEETING -> FormLayout.grid(fields.line(row + "what"));
            case DAY -> FormLayout.grid(fields.day(row + "on"));
        };
    }
}
