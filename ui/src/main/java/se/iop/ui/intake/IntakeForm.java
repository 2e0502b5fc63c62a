package se.iop.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal;
import se.iop.intake.Proposal.Amount;
import se.iop.intake.Proposal.CaseNumber;
import se.iop.intake.Proposal.Decided;
import se.iop.intake.Proposal.Index;
import se.iop.intake.Proposal.Organisation;
import se.iop.intake.Proposal.ReviewBy;
import se.iop.intake.Proposal.Runs;
import se.iop.intake.Proposal.Title;
import se.iop.model.Indexation;
import se.iop.model.Party;
import se.iop.model.Span;
import se.iop.model.Term;
import se.iop.ui.intake.Confirmed.Made;
import se.iop.ui.intake.Confirmed.Sum;
import se.iop.ui.text.Texts;

/** What may be said of an agreement, kind by kind; proposals wait to be confirmed, and nothing else is taken. */
final class IntakeForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient RowMaker rows;
    private final ConfirmGroup<String> titles;
    private final ConfirmGroup<Party> parties;
    private final ConfirmGroup<String> cases;
    private final ConfirmGroup<Span> periods;
    private final ConfirmGroup<Sum> sums;
    private final ConfirmGroup<Term.Notice> notices;
    private final ConfirmGroup<Indexation> indices;
    private final ConfirmGroup<LocalDate> reviews;
    private final ConfirmGroup<Term.Extension> extensions;
    private final ConfirmGroup<Made> decisions;

    IntakeForm(Texts texts, List<String> series) {
        this.texts = texts;
        this.rows = new RowMaker(texts, series);
        titles = new ConfirmGroup<>(texts, "title", true, () -> rows.text("title", ""));
        parties = new ConfirmGroup<>(texts, "parties", false, () -> rows.party(null));
        cases = new ConfirmGroup<>(texts, "case", false, () -> rows.text("case", ""));
        periods = new ConfirmGroup<>(texts, "period", true, () -> rows.period(null));
        sums = new ConfirmGroup<>(texts, "sums", false, () -> rows.sum(null));
        notices = new ConfirmGroup<>(texts, "notice", true, () -> rows.notice(null));
        indices = new ConfirmGroup<>(texts, "index", true, () -> rows.index(null));
        reviews = new ConfirmGroup<>(texts, "review", true, () -> rows.review(null));
        extensions = new ConfirmGroup<>(texts, "extension", true, () -> rows.extension(null));
        decisions = new ConfirmGroup<>(texts, "decision", false, () -> rows.decision(null));
        addClassName("intake-form");
        groups().forEach(this::add);
    }

    /** Shows what a text seems to say. */
    void propose(List<Proposal> proposals, String source, BiConsumer<Proposal, Button> show) {
        for (var proposal : proposals) {
            switch (proposal.value()) {
                case Title title -> titles.add(rows.text("title", title.text()).from(proposal, source, show));
                case Organisation said -> parties.add(rows.party(said).from(proposal, source, show));
                case CaseNumber number ->
                    cases.add(rows.text("case", number.text()).from(proposal, source, show));
                case Runs runs -> periods.add(rows.period(runs.period()).from(proposal, source, show));
                case Amount amount -> {
                    // The price of one of something is no contribution.
                    if (amount.what() != Amount.What.UNIT) {
                        sums.add(rows.sum(amount).from(proposal, source, show));
                    }
                }
                case Proposal.Notice notice -> notices.add(rows.notice(notice).from(proposal, source, show));
                case Index index -> indices.add(rows.index(index).from(proposal, source, show));
                case ReviewBy review -> reviews.add(rows.review(review.day()).from(proposal, source, show));
                case Proposal.Extension option ->
                    extensions.add(rows.extension(option).from(proposal, source, show));
                case Decided decided -> decisions.add(rows.decision(decided).from(proposal, source, show));
            }
        }
    }

    /** Where the text said nothing of what an agreement cannot be without, there is a row to fill in. */
    void completeWithBlanks() {
        if (titles.empty()) {
            titles.add(rows.text("title", "").own());
        }
        if (parties.empty()) {
            parties.add(rows.party(null).own());
            parties.add(rows.party(null).own());
        }
        if (cases.empty()) {
            cases.add(rows.text("case", "").own());
        }
        if (periods.empty()) {
            periods.add(rows.period(null).own());
        }
        if (sums.empty()) {
            sums.add(rows.sum(null).own());
        }
    }

    /** What is confirmed, unless something in it cannot be read or is missing; then that is said where it is. */
    Optional<Confirmed> confirmed() {
        var settled = groups().stream().map(ConfirmGroup::settled).reduce(true, Boolean::logicalAnd);
        if (!settled || !complete()) {
            return Optional.empty();
        }
        return Optional.of(new Confirmed(
                titles.values().getFirst(),
                parties.values(),
                cases.values(),
                only(periods),
                sums.values(),
                Optional.ofNullable(only(notices)).orElse(Term.Notice.UNKNOWN),
                only(indices),
                only(reviews),
                only(extensions),
                decisions.values()));
    }

    private boolean complete() {
        var complete = demand(!titles.values().isEmpty(), titles, "intake.missing.title");
        complete &= demand(has(Party.Sector.PUBLIC) && has(Party.Sector.CIVIL), parties, "intake.missing.parties");
        complete &= whole(periods, "intake.missing.days");
        complete &= whole(indices, "intake.missing.adjusted");
        complete &= whole(notices, "intake.missing.months");
        complete &= whole(extensions, "intake.missing.months");
        complete &= whole(decisions, "intake.missing.about");
        return complete;
    }

    private boolean has(Party.Sector sector) {
        return parties.values().stream().anyMatch(party -> party.sector() == sector);
    }

    /** A row that a proposal filled and a person confirmed says something, or it is said what is missing. */
    private boolean whole(ConfirmGroup<?> group, String reason) {
        var whole = true;
        for (var row : group.confirmed()) {
            if (row.hasClassName("proposed") && row.value() == null) {
                row.refuse(texts.of(reason));
                whole = false;
            }
        }
        return whole;
    }

    private boolean demand(boolean met, ConfirmGroup<?> group, String reason) {
        group.refuse(met ? null : texts.of(reason));
        return met;
    }

    private static <T> @Nullable T only(ConfirmGroup<T> group) {
        return group.values().stream().findFirst().orElse(null);
    }

    private List<ConfirmGroup<?>> groups() {
        return List.of(titles, parties, cases, periods, sums, notices, indices, reviews, extensions, decisions);
    }
}
