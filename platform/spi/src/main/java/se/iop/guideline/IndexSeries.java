package se.iop.guideline;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import se.iop.model.IndexValue;

/**
 * An index series of a body's own, for example a price increase that the council decides.
 *
 * @param id its id in clauses of indexation: capital letters, digits and hyphens
 * @param name what it is called, in Swedish
 * @param values its values, one a year
 */
public record IndexSeries(String id, String name, List<Year> values) {

    private static final Pattern ID = Pattern.compile("[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9-]{1,39}");

    /** Keeps a list of its own, and refuses a bad id or a year with two values. */
    public IndexSeries {
        values = List.copyOf(values);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "En indexserie heter 2 till 40 stora bokstäver, siffror och bindestreck: " + id);
        }
        if (IndexValue.isNumber(id)) {
            throw new IllegalArgumentException(
                    "Serien " + id + " är ett indextal som publiceras för hela landet och kan inte vara någons egen");
        }
        var years = new HashSet<Integer>();
        for (var value : values) {
            if (!years.add(value.year())) {
                throw new IllegalArgumentException("Indexserien " + id + " har två värden för " + value.year());
            }
        }
    }

    /**
     * The value of a year.
     *
     * @param year the year it is for
     * @param percent the change in per cent
     * @param decision the decision that set it
     */
    public record Year(int year, BigDecimal percent, String decision) {}

    /** The values as the platform keeps them: final, with the decision as their source. */
    public List<IndexValue> published() {
        return values.stream()
                .map(value -> new IndexValue(
                        id, value.year(), value.percent(), IndexValue.Status.DEFINITIVE, null, value.decision()))
                .toList();
    }
}
