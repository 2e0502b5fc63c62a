package se.iop.core.agreement;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.iop.model.Party;

/** When a notice ends an agreement, and until when it is any use to give one. */
public final class NoticeTime {

    private NoticeTime() {}

    /** The time of notice for a party, unknown where the agreement states none. */
    public static @Nullable Period length(Agreement agreement, String party) {
        var terms = agreement.terms();
        var name = terms.parties().stream()
                .filter(one -> one.text().equals(party))
                .findFirst()
                .map(Party::name)
                .orElse(party);
        return terms.term().notice().lengthFor(name);
    }

    /** The last day after a notice given on a day; never later than the agreement's own last day. */
    public static @Nullable LocalDate endsOn(Agreement agreement, String party, LocalDate given) {
        var length = length(agreement, party);
        if (length == null) {
            return null;
        }
        var last = agreement.lastDay();
        var ends = given.plus(length);
        return last != null && last.isBefore(ends) ? last : ends;
    }

    /**
     * The last days on which a notice ends the agreement before it runs out, the earliest first, each with the parties
     * whose day it is; with no names where it is the same for all.
     */
    public static SortedMap<LocalDate, List<String>> giveBy(Agreement agreement) {
        var days = new TreeMap<LocalDate, List<String>>();
        var parties =
                agreement.terms().parties().stream().map(Party::text).distinct().toList();
        for (var party : parties) {
            var day = giveBy(agreement, party);
            if (day != null) {
                days.computeIfAbsent(day, _ -> new ArrayList<>()).add(party);
            }
        }
        var common = giveBy(agreement, "");
        if (common != null
                && (days.isEmpty()
                        || days.size() == 1 && days.firstEntry().getValue().size() == parties.size())) {
            var all = days.isEmpty() ? common : days.firstKey();
            days.clear();
            days.put(all, List.of());
        }
        return days;
    }

    /** The last day on which a notice ends the agreement before it runs out. */
    public static @Nullable LocalDate giveBy(Agreement agreement, String party) {
        var length = length(agreement, party);
        var last = agreement.lastDay();
        return length == null || last == null ? null : giveBy(last, length);
    }

    /** The last day on which a notice of that length ends something before its last day. */
    static LocalDate giveBy(LocalDate last, Period length) {
        return last.minus(length).minusDays(1);
    }
}
