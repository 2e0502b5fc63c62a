package se.iop.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Committed;
import se.iop.core.agreement.Status;
import se.iop.model.IndexValues;
import se.iop.model.Party;
import se.iop.model.Party.Role;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Swedish;

/** What most who open an agreement want to know, first on the page: who, how long, how much, and what is next. */
final class Essentials {

    private static final int PARTIES_SHOWN = 4;

    private final Words words;
    private final Swedish swedish;
    private final IndexValues values;
    private final DescriptionList list = new DescriptionList();
    private @Nullable Agreement shown;
    private @Nullable Status status;

    Essentials(Words words, Swedish swedish, IndexValues values) {
        this.words = words;
        this.swedish = swedish;
        this.values = values;
        list.addClassNames("essentials", "card");
        list.getElement().setAttribute("aria-label", words.of("essentials"));
    }

    /** The list. */
    Component component() {
        return list;
    }

    /** Shows an agreement, with the terms as they are written now, where it stands today. */
    void show(Agreement agreement, Status newStatus, LocalDate today) {
        if (agreement.equals(shown) && newStatus == status) {
            return;
        }
        shown = agreement;
        status = newStatus;
        var terms = agreement.terms();
        list.removeAll();
        fact("essentials.parties", parties(terms));
        fact("essentials.period", period(terms.term()));
        fact("essentials.money", money(terms));
        fact("essentials.next", next(agreement, newStatus, today));
    }

    /** Those who sign come first; an umbrella's many members are counted. */
    private List<String> parties(Terms of) {
        var names = Stream.concat(
                        of.parties().stream().filter(Essentials::signs),
                        of.parties().stream().filter(party -> !signs(party)))
                .map(Party::text)
                .filter(name -> !name.isBlank())
                .toList();
        if (names.isEmpty()) {
            return List.of(swedish.unknown());
        }
        return names.size() <= PARTIES_SHOWN
                ? names
                : Stream.concat(
                                names.stream().limit(PARTIES_SHOWN - 1),
                                Stream.of(words.of("essentials.more", names.size() - PARTIES_SHOWN + 1)))
                        .toList();
    }

    private static boolean signs(Party party) {
        return party.roles().contains(Role.SIGNATORY);
    }

    private List<String> period(Term term) {
        var period = term.period();
        return period == null
                ? List.of(swedish.unknown())
                : List.of(swedish.span(period), swedish.length(period.length()));
    }

    private List<String> money(Terms of) {
        if (of.economy().grants().isEmpty()) {
            var total = of.economy().statedTotal();
            return List.of(total == null ? words.of("essentials.no-money") : swedish.amount(total.amount()));
        }
        var sum = swedish.tally(Committed.of(of, values).tally());
        return List.of(sum, words.of("essentials.lines", of.economy().grants().size()));
    }

    private List<String> next(Agreement agreement, Status at, LocalDate today) {
        return Coming.next(agreement, at, today)
                .map(coming -> List.of(swedish.day(coming.on()), words.of(coming.what(), coming.name())))
                .orElse(List.of(words.of("essentials.nothing-next")));
    }

    private void fact(String key, List<String> lines) {
        var term = new DescriptionList.Term(words.of(key));
        var description = new DescriptionList.Description();
        for (var line : lines) {
            description.add(new Div(Isolated.of(line)));
        }
        var pair = new Div(term, description);
        pair.addClassName(key.replace('.', '-'));
        list.add(pair);
    }
}
