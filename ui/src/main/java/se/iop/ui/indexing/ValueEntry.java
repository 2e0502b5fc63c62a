package se.iop.ui.indexing;

import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import se.iop.core.indexing.IndexBook.Series;
import se.iop.core.input.SwedishInput;
import se.iop.model.IndexValue;
import se.iop.model.IndexValue.Status;
import se.iop.ui.layout.DayField;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** Entering a published value of a series. */
final class ValueEntry {

    static final int FIRST_YEAR = 1980;
    static final int LAST_YEAR = 2100;
    static final int LONGEST_SOURCE = 500;

    private final Series series;
    private final Texts texts;
    private final ReadingField<Integer> year;
    private final ReadingField<BigDecimal> value;
    private final Select<Status> status = new Select<>();
    private final DayField vintage;
    private final ReadingField<String> source;

    ValueEntry(Series series, Texts texts, Swedish swedish) {
        this.series = series;
        this.texts = texts;
        year = year(texts);
        value = new ReadingField<>(
                texts.of(series.changes() ? "indexing.percent" : "indexing.number"),
                SwedishInput::percent,
                swedish::decimal);
        status.setLabel(texts.of("indexing.status"));
        status.setItems(Status.values());
        status.setItemLabelGenerator(texts::of);
        status.setValue(Status.PRELIMINARY);
        vintage = new DayField(texts.of("indexing.vintage"));
        source = line(texts.of("indexing.source"));
    }

    void open(Consumer<IndexValue> enter) {
        new EntryDialog(
                        texts,
                        texts.of("indexing.new.value", series.name()),
                        texts.of("indexing.new.value.text"),
                        () -> enter.accept(entered()))
                .field(year, true)
                .field(value, true)
                .with(status)
                .field(vintage, false)
                .field(source, true)
                .open();
    }

    private IndexValue entered() {
        return new IndexValue(
                series.id(),
                Objects.requireNonNull(year.known()),
                Objects.requireNonNull(value.known()),
                status.getValue(),
                vintage.known(),
                Objects.requireNonNull(source.known()));
    }

    static ReadingField<Integer> year(Texts texts) {
        return new ReadingField<>(
                texts.of("indexing.year"),
                text -> SwedishInput.wholeNumber(text, FIRST_YEAR, LAST_YEAR),
                String::valueOf);
    }

    static ReadingField<String> line(String label) {
        return new ReadingField<>(label, text -> SwedishInput.text(text, LONGEST_SOURCE), text -> text);
    }
}
