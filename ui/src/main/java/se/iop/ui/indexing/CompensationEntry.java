package se.iop.ui.indexing;

import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import se.iop.core.indexing.IndexBook.Compensation;
import se.iop.core.input.SwedishInput;
import se.iop.ui.layout.ReadingField;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** Entering the price compensation that a committee has got for a budget year. */
final class CompensationEntry {

    private final Texts texts;
    private final Select<String> committee = new Select<>();
    private final ReadingField<Integer> year;
    private final ReadingField<BigDecimal> percent;
    private final ReadingField<String> decision;

    /** For the committees given, by their codes; there is at least one. */
    CompensationEntry(Map<String, String> committees, Texts texts, Swedish swedish) {
        this.texts = texts;
        committee.setLabel(texts.of("indexing.committee"));
        committee.setItems(committees.keySet());
        committee.setItemLabelGenerator(code -> committees.getOrDefault(code, code));
        committees.keySet().stream().findFirst().ifPresent(committee::setValue);
        year = ValueEntry.year(texts);
        percent = new ReadingField<>(texts.of("indexing.percent"), SwedishInput::percent, swedish::decimal);
        decision = ValueEntry.line(texts.of("indexing.decision"));
    }

    void open(Consumer<Compensation> enter) {
        new EntryDialog(
                        texts,
                        texts.of("indexing.new.compensation"),
                        texts.of("indexing.new.compensation.text"),
                        () -> enter.accept(entered()))
                .with(committee)
                .field(year, true)
                .field(percent, true)
                .field(decision, true)
                .open();
    }

    private Compensation entered() {
        return new Compensation(
                committee.getValue(),
                Objects.requireNonNull(year.known()),
                Objects.requireNonNull(percent.known()),
                Objects.requireNonNull(decision.known()));
    }
}
