package se.iop.plugin.lund.socialnamnden;

import static se.iop.guideline.Citation.Source.secondHand;
import static se.iop.guideline.Requirements.*;
import static se.iop.model.Economy.Repayment.ON_RESCISSION;

import java.time.Period;
import java.util.List;
import org.pf4j.Extension;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.CriteriaLists;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guidelines;
import se.iop.guideline.Requirement;
import se.iop.guideline.Scope;

/** Socialnämnden i Lund. */
@Extension
public final class Socialnamnden implements Guidelines {

    private static final Guideline OF_2017 = version(
            Guideline.inForce("2017-08-23", "Socialnämnden 2017-08-23, § okänd"),
            "överenskommelse 004",
            years(2),
            withinBudget());

    private static final Guideline OF_2020 = version(
                    OF_2017.amended("2020-11-11", "Socialnämnden 2020-11-11 § 167"),
                    "överenskommelse 002",
                    years(3),
                    withinBudgetOrConditional())
            .must(secondHand("överenskommelse 002", "Ekonomi"), indexedByBudget());

    /** The versions differ in time, budget and index; each is known from an agreement of its own. */
    private static Guideline version(Guideline from, String agreement, Period limit, Requirement budget) {
        var form = secondHand(agreement, "Överenskommelsens form och utgångspunkt");
        var steering = secondHand(agreement, "Styrning och uppföljning av överenskommelsen");
        return from.must(form, lastAtMost(limit))
                .must(form, budget)
                .must(form, criteria("eight-reasons", CriteriaLists.forum2010(new PassRule.All())))
                .must(secondHand(agreement, "Ekonomiska villkor och fakturering"), payoutsPerYear(2))
                .should(steering, meetingsPerYear(2))
                .should(steering, consensus())
                .must(secondHand(agreement, "Uppföljningsrapporter"), halfYearAndAnnualReport())
                .should(secondHand(agreement, "Period för överenskommelse"), reviewDate())
                .must(secondHand(agreement, "Omförhandling, hävningsrätt samt tvist"), noticeOf(months(3)))
                .must(secondHand(agreement, "Omförhandling, hävningsrätt samt tvist"), repayment(ON_RESCISSION));
    }

    @Override
    public Scope scope() {
        return new Scope.Committee("lund", "socialnamnden", "Socialnämnden");
    }

    @Override
    public List<Guideline> versions() {
        return List.of(OF_2017, OF_2020);
    }
}
