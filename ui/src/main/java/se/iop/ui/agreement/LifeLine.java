package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life.Signature;
import se.iop.core.agreement.Signing;
import se.iop.core.agreement.Status;
import se.iop.core.record.Journal;
import se.iop.ui.layout.Swedish;

/** The life of an agreement on a line: what has happened and what will, a day that nobody knows shown as unknown. */
final class LifeLine {

    private final Words words;
    private final Swedish swedish;
    private final LocalDate today;
    private final List<Event> events = new ArrayList<>();

    private record Event(@Nullable LocalDate on, String what, boolean happened) {}

    private LifeLine(Words words, Swedish swedish, LocalDate today) {
        this.words = words;
        this.swedish = swedish;
        this.today = today;
    }

    /** The line of an agreement. */
    static Component of(
            Words words,
            Swedish swedish,
            Agreement agreement,
            Status status,
            List<Journal.Entry> journal,
            LocalDate today) {
        var line = new LifeLine(words, swedish, today);
        line.began(agreement, journal);
        line.decided(agreement, status);
        line.signed(agreement, status);
        line.runs(agreement);
        return line.list();
    }

    private void began(Agreement agreement, List<Journal.Entry> journal) {
        var first = journal.isEmpty() ? null : journal.getLast().recordedOn();
        var registered = agreement.origin() == Origin.REGISTERED;
        happened(first, words.of(registered ? "life.registered" : "life.drafted"));
        var submitted = agreement.life().submitted();
        if (submitted != null) {
            happened(submitted.on(), words.of("life.submitted", submitted.by()));
        }
    }

    private void decided(Agreement agreement, Status status) {
        var ruling = agreement.life().decision();
        if (ruling == null) {
            events.add(new Event(agreement.plannedOn(), words.of("life.planned"), false));
            return;
        }
        var paragraph = ruling.paragraph() == null ? swedish.unknown() : ruling.paragraph();
        happened(ruling.on(), words.of("life.decided", words.name(ruling.outcome()), paragraph));
        var minutes = agreement.life().minutesApproved();
        if (minutes != null) {
            happened(minutes.on(), words.of("life.minutes"));
        } else if (ruling.outcome().approves()) {
            events.add(new Event(null, words.of("life.minutes"), status == Status.ENDED || status == Status.ACTIVE));
        }
    }

    private void signed(Agreement agreement, Status status) {
        for (Signature signature : agreement.life().signatures()) {
            happened(signature.on(), words.of("life.signature", signature.party(), signature.function()));
        }
        if (status == Status.DECIDED || status == Status.MINUTES_APPROVED) {
            Signing.awaited(agreement)
                    .forEach(party -> events.add(new Event(null, words.of("life.unsigned", party), false)));
        } else if (status.decided() && status != Status.REJECTED) {
            Signing.awaited(agreement)
                    .forEach(party -> events.add(new Event(null, words.of("life.not-registered", party), true)));
        }
    }

    private void runs(Agreement agreement) {
        var term = agreement.terms().term();
        var period = term.period();
        dated(period == null ? null : period.first(), words.of("life.first"));
        if (term.reviewBy() != null) {
            dated(term.reviewBy(), words.of("life.review"));
        }
        dated(period == null ? null : period.last(), words.of("life.last"));
        var ending = agreement.life().ended();
        if (ending != null) {
            happened(ending.on(), words.of("life.ended", ending.how()));
        }
    }

    private void happened(@Nullable LocalDate on, String what) {
        events.add(new Event(on, what, true));
    }

    private void dated(@Nullable LocalDate on, String what) {
        events.add(new Event(on, what, on != null && !on.isAfter(today)));
    }

    private Component list() {
        var list = new OrderedList();
        list.addClassName("timeline");
        for (var event : events) {
            var when = new Span(swedish.day(event.on()));
            when.addClassName("when");
            var item = new ListItem(when, PlainTable.isolated(event.what()));
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
