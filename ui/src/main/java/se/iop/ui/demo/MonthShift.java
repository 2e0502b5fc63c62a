package se.iop.ui.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves every day of a document by whole months, so that what lasted three years still does: the last day of a month
 * becomes the last day of another.
 *
 * @param months how many
 */
record MonthShift(long months) {

    /** The month that the invented agreements are written in. */
    static final YearMonth WRITTEN = YearMonth.of(2026, 1);

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** From the month that the agreements are written in to that of a day. */
    static MonthShift to(LocalDate day) {
        return new MonthShift(ChronoUnit.MONTHS.between(WRITTEN, YearMonth.from(day)));
    }

    /** The same document with its days moved. */
    JsonNode moved(JsonNode document) {
        if (document instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> object.set(name, moved(object.get(name))));
        } else if (document instanceof ArrayNode array) {
            for (var place = 0; place < array.size(); place++) {
                array.set(place, moved(array.get(place)));
            }
        } else if (document.isString() && DAY.matcher(document.stringValue()).matches()) {
            return JsonNodeFactory.instance.stringNode(
                    moved(LocalDate.parse(document.stringValue())).toString());
        }
        return document;
    }

    LocalDate moved(LocalDate day) {
        var month = YearMonth.from(day).plusMonths(months);
        var last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? month.atEndOfMonth() : month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth()));
    }
}
