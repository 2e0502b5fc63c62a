package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Event;
import se.iop.core.agreement.Life.Signature;
import se.iop.core.agreement.NoticeTime;
import se.iop.core.agreement.Signing;
import se.iop.core.agreement.Status;
import se.iop.core.record.Journal;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;
import se.iop.ui.picture.LifeChart;
import se.iop.ui.picture.LifeChart.Band;

/** The life of an agreement on a line: what has happened and what will, a day that nobody knows shown as unknown. */
final class LifeLine {

    private final Words words;
    private final EventText text;
    private final Swedish swedish;
    private final LocalDate today;
    private final List<Entry> events = new ArrayList<>();

    private record Entry(
            @Nullable LocalDate on,
            String what,
            boolean happened,
            String shown,
            @Nullable UUID agreement) {

        Entry(@Nullable LocalDate on, String what, boolean happened) {
            this(on, what, happened, "", null);
        }
    }

    private LifeLine(Words words, EventText text, LocalDate today) {
        this.words = words;
        this.text = text;
        this.swedish = text.swedish();
        this.today = today;
    }

    /** The line of an agreement. */
    static Component of(
            Words words,
            EventText text,
            Agreement agreement,
            Status status,
            List<Journal.Entry> journal,
            LocalDate today) {
        var line = new LifeLine(words, text, today);
        line.began(agreement, journal);
        line.decided(agreement, status);
        line.signed(agreement, status);
        line.runs(agreement, status);
        line.events(agreement);
        line.inOrder();
        var whole = new Div(line.picture(agreement), line.list());
        whole.addClassName("stack");
        if (status.decided() && status != Status.REJECTED) {
            whole.add(new LadderView(words, text.swedish()).of(agreement));
        }
        return whole;
    }

    private void events(Agreement agreement) {
        for (var event : agreement.life().events()) {
            var by = event instanceof Event.Superseded superseded ? superseded.by() : null;
            events.add(new Entry(
                    event.on(),
                    text.of(event),
                    event.on() == null || !event.on().isAfter(today),
                    text.shown(event.evidence()),
                    by));
        }
        var finalOn = agreement.life().finalOn();
        if (finalOn != null) {
            dated(finalOn, words.of("life.final"));
        }
        if (agreement.amends()) {
            events.add(new Entry(
                    agreement.effectiveOn(),
                    words.of("life.amends"),
                    agreement.effectiveOn() != null && !agreement.effectiveOn().isAfter(today),
                    "",
                    agreement.previous()));
        }
    }

    /** By day; what has no day stays after what it was registered after. */
    private void inOrder() {
        var days = new ArrayList<LocalDate>();
        var latest = LocalDate.MIN;
        for (var event : events) {
            latest = event.on() == null ? latest : event.on();
            days.add(latest);
        }
        var order = IntStream.range(0, events.size())
                .boxed()
                .sorted(Comparator.comparing(days::get))
                .map(events::get)
                .toList();
        events.clear();
        events.addAll(order);
    }

    private Component picture(Agreement agreement) {
        var marks = new ArrayList<LifeChart.Mark>();
        for (var number = 0; number < events.size(); number++) {
            var event = events.get(number);
            if (event.on() != null) {
                marks.add(new LifeChart.Mark(
                        number + 1, event.on(), swedish.day(event.on()) + " " + event.what(), event.happened()));
            }
        }
        return new LifeChart(
                "life-chart",
                words.of("life.chart"),
                words.of("life.chart.help"),
                bands(agreement),
                marks,
                today,
                words.of("life.today"));
    }

    /** The time it holds, the options left, and the time in which a notice would come too late or runs out. */
    private List<Band> bands(Agreement agreement) {
        var bands = new ArrayList<Band>();
        var first = agreement.firstDay();
        var last = agreement.lastDay();
        if (first == null || last == null || last.isBefore(first)) {
            return bands;
        }
        var end = last.plusDays(1);
        bands.add(new Band(words.of("life.band.period"), first, end, Band.Kind.HOLDS));
        options(agreement, end, bands);
        var notice = agreement.life().notice();
        if (notice != null && notice.on() != null && notice.endsOn() != null) {
            bands.add(new Band(
                    words.of("life.band.notice"), notice.on(), notice.endsOn().plusDays(1), Band.Kind.ENDS));
        } else {
            NoticeTime.giveBy(agreement).forEach((day, parties) -> {
                if (!day.isBefore(first)) {
                    bands.add(new Band(tooLate(day, parties), day.plusDays(1), end, Band.Kind.ENDS));
                }
            });
        }
        return bands;
    }

    private String tooLate(LocalDate day, List<String> parties) {
        return parties.isEmpty()
                ? words.of("life.band.give-by", swedish.day(day))
                : words.of("life.band.give-by.of", String.join(", ", parties), swedish.day(day));
    }

    private void options(Agreement agreement, LocalDate end, List<Band> bands) {
        var option = agreement.terms().term().extension();
        if (option == null) {
            return;
        }
        var left = option.times() - agreement.life().all(Event.Extended.class).size();
        if (left > 0) {
            bands.add(new Band(
                    words.of("life.band.options", left, swedish.length(option.length())),
                    end,
                    end.plus(option.length().multipliedBy(left)),
                    Band.Kind.MAY_COME));
        }
    }

    private void began(Agreement agreement, List<Journal.Entry> journal) {
        var first = journal.isEmpty() ? null : journal.getLast().recordedOn();
        happened(first, words.of(how(agreement, first)));
        var submitted = agreement.life().submitted();
        if (submitted != null) {
            happened(submitted.on(), words.of("life.submitted", submitted.by()));
        }
    }

    /** What was decided before it came here was not drafted here, whoever wrote it. */
    private static String how(Agreement agreement, @Nullable LocalDate first) {
        if (agreement.origin() == Origin.REGISTERED) {
            return "life.registered";
        }
        var submitted = agreement.life().submitted();
        var ruling = agreement.life().decision();
        var on = submitted != null ? submitted.on() : ruling == null ? null : ruling.on();
        return first != null && on != null && on.isBefore(first) ? "life.entered" : "life.drafted";
    }

    private void decided(Agreement agreement, Status status) {
        var ruling = agreement.life().decision();
        if (ruling == null) {
            events.add(new Entry(agreement.plannedOn(), words.of("life.planned"), false));
            return;
        }
        var paragraph = ruling.paragraph() == null
                ? swedish.unknown()
                : ruling.paragraph().replace("§", "").strip();
        happened(ruling.on(), words.of("life.decided", words.name(ruling.outcome()), paragraph));
        var minutes = agreement.life().minutesApproved();
        if (minutes != null) {
            happened(minutes.on(), words.of("life.minutes"));
        } else if (ruling.outcome().approves()) {
            events.add(new Entry(null, words.of("life.minutes"), !status.unsigned()));
        }
    }

    private void signed(Agreement agreement, Status status) {
        for (Signature signature : agreement.life().signatures()) {
            happened(signature.on(), words.of("life.signature", signature.party(), signature.function()));
        }
        if (status.unsigned()) {
            Signing.awaited(agreement)
                    .forEach(party -> events.add(new Entry(null, words.of("life.unsigned", party), false)));
        } else if (status.decided() && status != Status.REJECTED) {
            Signing.awaited(agreement)
                    .forEach(party -> events.add(new Entry(null, words.of("life.not-registered", party), true)));
        }
    }

    private void runs(Agreement agreement, Status status) {
        var term = agreement.terms().term();
        var period = term.period();
        var early = earlyDays(agreement);
        dated(
                period == null ? null : period.first(),
                early > 0 ? words.of("life.first.early", early) : words.of("life.first"));
        if (!status.open() && agreement.life().notice() == null) {
            NoticeTime.giveBy(agreement)
                    .forEach((day, parties) -> dated(
                            day,
                            parties.isEmpty()
                                    ? words.of("life.give-by")
                                    : words.of("life.give-by.of", String.join(", ", parties))));
        }
        if (term.reviewBy() != null) {
            dated(term.reviewBy(), words.of("life.review"));
        }
        dated(agreement.lastDay(), words.of("life.last"));
        var ending = agreement.life().ended();
        if (ending != null) {
            happened(ending.on(), words.of("life.ended", ending.how()));
        }
    }

    /** By how many days it began before it was decided; zero where it did not, or nobody knows. */
    private static long earlyDays(Agreement agreement) {
        var ruling = agreement.life().decision();
        var period = agreement.terms().term().period();
        if (ruling == null || ruling.on() == null || period == null || agreement.amends()) {
            return 0;
        }
        return Math.max(0, ChronoUnit.DAYS.between(period.first(), ruling.on()));
    }

    private void happened(@Nullable LocalDate on, String what) {
        events.add(new Entry(on, what, true));
    }

    private void dated(@Nullable LocalDate on, String what) {
        events.add(new Entry(on, what, on != null && !on.isAfter(today)));
    }

    private Component list() {
        var list = new OrderedList();
        list.addClassName("timeline");
        var count = 0;
        for (var event : events) {
            var when = new Span(swedish.day(event.on()));
            when.addClassName("when");
            var number = new Span(String.valueOf(++count));
            number.addClassName("life-number");
            when.addComponentAsFirst(number);
            var item = new ListItem(when, Isolated.of(event.what()));
            if (!event.shown().isEmpty()) {
                var shown = new Span(event.shown());
                shown.addClassNames("step-why", "isolated");
                item.add(shown);
            }
            if (event.agreement() != null) {
                item.add(new Anchor(AgreementView.ROUTE + "/" + event.agreement(), words.of("life.other")));
            }
            item.addClassName(event.happened() ? "tone-met" : "to-come");
            if (!event.happened()) {
                var toCome = new Span(words.of("life.to-come"));
                toCome.addClassName("only-read-aloud");
                item.add(toCome);
            }
            list.add(item);
        }
        return list;
    }
}
