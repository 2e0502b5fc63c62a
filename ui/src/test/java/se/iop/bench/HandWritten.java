package se.iop.bench;

import static se.iop.guideline.Finding.Force.MUST;
import static se.iop.guideline.Finding.Force.SHOULD;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.Citation;
import se.iop.guideline.Citation.Source;
import se.iop.guideline.CriteriaLists;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Proposal;
import se.iop.model.Contribution;
import se.iop.model.Economy.Repayment;
import se.iop.model.Field;
import se.iop.model.FollowUp.Report;
import se.iop.model.Indexation;
import se.iop.model.Party;

/**
 * What a programmer would write who had to judge by the two layers that bind socialnämnden in Lund from 2020 and
 * nothing else: one method, no rules as values. Branches that no measured agreement takes say so instead of guessing.
 */
final class HandWritten {

    private static final String NATION = "Nationellt lager utan egen lag, efter Forums modell från 2010";
    private static final String COMMITTEE = "Socialnämnden 2020-11-11 § 167";
    private static final String SEEN = "överenskommelse 002, avsnitt ";
    private static final List<Criterion> REASONS =
            CriteriaLists.forum2010(new PassRule.All()).criteria();

    private HandWritten() {}

    static List<Finding> judge(Proposal proposal) {
        var findings = new ArrayList<Finding>(27);
        var terms = proposal.terms();
        var parties = terms.parties();
        var economy = terms.economy();
        var term = terms.term();
        var period = Objects.requireNonNull(term.period());

        // The national layer.
        var signatories = new ArrayList<String>();
        var employers = new ArrayList<String>();
        var publicSigns = false;
        var civilSigns = false;
        var silentEmployer = false;
        var numberMissing = false;
        var twice = false;
        var seen = new HashSet<String>();
        for (var party : parties) {
            var signs = party.is(Party.Role.SIGNATORY);
            var text = party.unit() == null ? party.name() : party.name() + ", " + party.unit();
            if (signs && !signatories.contains(text)) {
                signatories.add(text);
            }
            publicSigns |= signs && party.sector() == Party.Sector.PUBLIC;
            civilSigns |= signs && party.sector() == Party.Sector.CIVIL;
            if (party.is(Party.Role.EMPLOYER)) {
                employers.add(text);
                silentEmployer |= !signs;
            }
            var number = party.number();
            if (number == null) {
                numberMissing = true;
            } else {
                var unit = party.unit() == null ? "" : party.unit().strip().toLowerCase(Locale.ROOT);
                twice |= !seen.add(number.digits() + "/" + unit);
            }
        }
        demand(publicSigns && civilSigns);
        findings.add(new Finding(
                "parties",
                Field.PARTIES,
                MUST,
                "Överenskommelsen har minst en offentlig och en idéburen part, och någon undertecknar för vardera sidan.",
                new Citation(NATION, Source.platform()),
                new Outcome.Met("Undertecknare är " + listed(signatories) + ".")));
        demand(!numberMissing);
        findings.add(new Finding(
                "organisation-numbers",
                Field.PARTIES,
                SHOULD,
                "Varje part anges med organisationsnummer.",
                new Citation(NATION, Source.law("lag (1974:174) om identitetsbeteckning för juridiska personer m.fl.")),
                new Outcome.Met("Alla parter har organisationsnummer.")));
        demand(!twice);
        findings.add(new Finding(
                "duplicate-parties",
                Field.PARTIES,
                SHOULD,
                "Samma enhet hos samma juridiska person är part bara en gång.",
                new Citation(NATION, Source.platform()),
                new Outcome.Met("Ingen part förekommer två gånger.")));
        demand(!silentEmployer);
        findings.add(new Finding(
                "employer-signs",
                Field.PARTIES,
                SHOULD,
                "Den som är arbetsgivare undertecknar överenskommelsen.",
                new Citation(NATION, Source.platform()),
                employers.isEmpty()
                        ? new Inapplicable("Överenskommelsen anger ingen arbetsgivare.")
                        : new Outcome.Met("Arbetsgivaren undertecknar: " + listed(employers) + ".")));
        var title = terms.subject().title();
        var digits = 0;
        for (var place = 0; place < title.length(); place++) {
            var digit = title.charAt(place) >= '0' && title.charAt(place) <= '9';
            digits = digit ? digits + 1 : 0;
            demand(digits < 4);
        }
        findings.add(new Finding(
                "title-period",
                Field.TITLE,
                SHOULD,
                "Årtal i rubriken stämmer med avtalstiden.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Rubriken anger inget årtal.")));
        demand(economy.statedTotal() == null);
        findings.add(new Finding(
                "stated-total",
                Field.TOTAL,
                MUST,
                "Insatserna summerar till den totalsumma som överenskommelsen anger.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Överenskommelsen anger ingen totalsumma.")));
        demand(economy.payout().instalments().isEmpty());
        findings.add(new Finding(
                "instalments",
                Field.INSTALMENTS,
                SHOULD,
                "Varje delbetalning har ett belopp.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Överenskommelsen räknar inte upp några delbetalningar.")));
        findings.add(new Finding(
                "instalment-sum",
                Field.INSTALMENTS,
                MUST,
                "Delbetalningarna summerar till det beviljade beloppet.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Överenskommelsen räknar inte upp några delbetalningar.")));
        var decided = true;
        var grants = 0;
        for (var contribution : economy.contributions()) {
            if (contribution instanceof Contribution.Grant grant) {
                grants++;
                decided &= grant.status() == Contribution.Status.DECIDED;
            }
        }
        demand(decided && grants > 0);
        findings.add(new Finding(
                "funding-decided",
                Field.CONTRIBUTIONS,
                SHOULD,
                "Pengarna beror inte på ett villkor som ännu inte är uppfyllt.",
                new Citation(NATION, Source.platform()),
                new Outcome.Met("Inga pengar är villkorade.")));
        demand(economy.payerChanges().isEmpty());
        findings.add(new Finding(
                "payer-change",
                Field.CONTRIBUTIONS,
                SHOULD,
                "Ett förutsett byte av betalare är beslutat.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Överenskommelsen förutser inget byte av betalare.")));
        demand(economy.indexation() instanceof Indexation.None);
        findings.add(new Finding(
                "index-assumptions",
                Field.INDEXATION,
                SHOULD,
                "Uppräkningen anger vad varje ändring räknas på och hur beloppet avrundas.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Överenskommelsen följer ingen publicerad indexserie.")));
        findings.add(new Finding(
                "index-values",
                Field.INDEXATION,
                SHOULD,
                "Alla uppräkningar kan räknas fram med kända indexvärden.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Överenskommelsen räknar inte upp beloppen.")));
        var clauses = economy.repayments().size();
        demand(clauses > 0);
        findings.add(new Finding(
                "repayment-clause",
                Field.REPAYMENT,
                SHOULD,
                "Överenskommelsen har ett villkor om återbetalning.",
                new Citation(NATION, Source.platform()),
                new Outcome.Met("Överenskommelsen har " + clauses + " villkor om återbetalning.")));
        var decision = proposal.decision();
        var on = Objects.requireNonNull(decision.on());
        var planned = decision.stage() == Decision.Stage.PLANNED ? "det planerade beslutet " : "beslutet ";
        var days = ChronoUnit.DAYS.between(period.first(), on);
        findings.add(new Finding(
                "decision-day",
                Field.DECISION,
                SHOULD,
                "Beslutets dag är känd och överenskommelsen börjar inte före den.",
                new Citation(NATION, Source.platform()),
                days > 0
                        ? Outcome.breached("Överenskommelsen börjar " + period.first() + ", " + days
                                + (days == 1 ? " dag" : " dagar") + " före " + planned + on + ".")
                        : new Outcome.Met(
                                "Överenskommelsen börjar " + period.first() + ", inte före " + planned + on + ".")));
        demand(decision.stage() == Decision.Stage.PLANNED);
        findings.add(new Finding(
                "decision-paragraph",
                Field.DECISION,
                SHOULD,
                "Beslutet anges med paragraf i protokollet.",
                new Citation(NATION, Source.platform()),
                new Inapplicable("Beslutet är planerat eller har okänd dag.")));
        var numbers = new ArrayList<String>();
        for (var number : terms.subject().caseNumbers()) {
            if (!number.isBlank()) {
                numbers.add(number);
            }
        }
        findings.add(new Finding(
                "case-number",
                Field.CASE_NUMBER,
                SHOULD,
                "Överenskommelsen har ett diarienummer.",
                new Citation(NATION, Source.law("offentlighets- och sekretesslagen (2009:400) 5 kap. 2 §")),
                numbers.isEmpty()
                        ? Outcome.breached("Överenskommelsen saknar diarienummer.")
                        : new Outcome.Met("Diarienummer " + listed(numbers) + ".")));

        // The committee's own layer.
        var length = period.length();
        demand(length.getMonths() == 0 && length.getDays() == 0);
        var limit = Period.ofYears(3);
        var duration = period.text() + " är " + length.getYears() + " år; gränsen är 3 år.";
        var form = Source.secondHand(SEEN + "Överenskommelsens form och utgångspunkt");
        findings.add(new Finding(
                "duration",
                Field.PERIOD,
                MUST,
                "Överenskommelsen gäller högst 3 år.",
                new Citation(COMMITTEE, form),
                period.longerThan(limit)
                        ? Outcome.breached(duration, terms.with(term.lasting(period.shortenedTo(limit))))
                        : new Outcome.Met(duration)));
        findings.add(new Finding(
                "budget",
                Field.CONTRIBUTIONS,
                MUST,
                "Bidraget ryms inom nämndens befintliga budgetram eller är uttryckligen villkorat av en höjd ram.",
                new Citation(COMMITTEE, form),
                new Outcome.Met("Alla bidrag ligger inom beslutad budget.")));
        var met = 0;
        var reasons = new StringBuilder(1500);
        for (var reason : REASONS) {
            var answer = proposal.answers().byQuestion().get("eight-reasons/" + reason.id());
            demand(answer != null && answer.verdict() == Verdict.MET);
            met++;
            reasons.append(reasons.isEmpty() ? "" : "; ")
                    .append('”')
                    .append(reason.text())
                    .append("” (")
                    .append(answer.by())
                    .append(' ')
                    .append(answer.on())
                    .append(": ”")
                    .append(answer.reason().strip().replace('\n', ' '))
                    .append("”)");
        }
        findings.add(new Finding(
                "eight-reasons",
                Field.CRITERIA,
                MUST,
                "Åtta skäl för partnerskap (Forum 2010): alla 8 är uppfyllda.",
                new Citation(COMMITTEE, form),
                new Outcome.Met(met + " kriterier är uppfyllda, 8 krävs: " + reasons + ".")));
        var perYear = Objects.requireNonNull(economy.payout().timesPerYear());
        demand(perYear == 2);
        findings.add(new Finding(
                "payouts",
                Field.PAYOUT,
                MUST,
                "Bidraget betalas ut 2 gånger per år.",
                new Citation(COMMITTEE, Source.secondHand(SEEN + "Ekonomiska villkor och fakturering")),
                new Outcome.Met("Överenskommelsen anger utbetalning 2 gånger per år.")));
        var steering = terms.followUp().steering();
        var meetings = Objects.requireNonNull(steering.meetingsPerYear());
        demand(meetings >= 2);
        var together = Source.secondHand(SEEN + "Styrning och uppföljning av överenskommelsen");
        findings.add(new Finding(
                "meetings",
                Field.STEERING,
                SHOULD,
                "Styrgruppen möts minst 2 gånger per år.",
                new Citation(COMMITTEE, together),
                new Outcome.Met(
                        "Styrgruppen möts " + meetings + " gånger per år; riktlinjen är minst 2 gånger per år.")));
        demand(Boolean.TRUE.equals(steering.consensus()));
        findings.add(new Finding(
                "consensus",
                Field.STEERING,
                SHOULD,
                "Styrgruppen eftersträvar konsensus.",
                new Citation(COMMITTEE, together),
                new Outcome.Met("Överenskommelsen säger att konsensus eftersträvas.")));
        var halfYear = false;
        var annual = false;
        for (var report : terms.followUp().reports()) {
            halfYear |= report.kind() == Report.Kind.HALF_YEAR;
            annual |= report.kind() == Report.Kind.ANNUAL;
        }
        demand(halfYear && annual);
        findings.add(new Finding(
                "reports",
                Field.REPORTS,
                MUST,
                "Verksamheten rapporteras varje halvår och varje år.",
                new Citation(COMMITTEE, Source.secondHand(SEEN + "Uppföljningsrapporter")),
                new Outcome.Met("Överenskommelsen anger en halvårsrapport och en årsrapport.")));
        var review = Objects.requireNonNull(term.reviewBy());
        findings.add(new Finding(
                "review",
                Field.REVIEW,
                SHOULD,
                "Överenskommelsen anger en dag för översyn inom avtalstiden.",
                new Citation(COMMITTEE, Source.secondHand(SEEN + "Period för överenskommelse")),
                period.contains(review)
                        ? new Outcome.Met("Översyn senast " + review + ".")
                        : Outcome.breached(
                                "Översynen " + review + " ligger utanför avtalstiden " + period.text() + ".")));
        var notice = Objects.requireNonNull(term.notice().length());
        demand(notice.equals(Period.ofMonths(3)) && !term.notice().written());
        var dispute = Source.secondHand(SEEN + "Omförhandling, hävningsrätt samt tvist");
        findings.add(new Finding(
                "notice",
                Field.NOTICE,
                MUST,
                "Uppsägningstiden är 3 månader.",
                new Citation(COMMITTEE, dispute),
                new Outcome.Met(
                        "Överenskommelsen anger " + notice.getMonths() + " månader; riktlinjen är 3 månader.")));
        demand(economy.repayments().contains(Repayment.ON_RESCISSION));
        findings.add(new Finding(
                "repayment-on-rescission",
                Field.REPAYMENT,
                MUST,
                "Överenskommelsen har ett villkor om återbetalning vid hävning.",
                new Citation(COMMITTEE, dispute),
                new Outcome.Met("Överenskommelsen har villkor om återbetalning vid hävning.")));
        findings.add(new Finding(
                "indexation",
                Field.INDEXATION,
                MUST,
                "Beloppen räknas inte upp med annat än den priskompensation som nämnden själv får i budgeten.",
                new Citation(COMMITTEE, Source.secondHand(SEEN + "Ekonomi")),
                new Outcome.Met("Överenskommelsen räknar inte upp beloppen.")));
        return List.copyOf(findings);
    }

    private static String listed(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " och " + words.getLast();
    }

    private static void demand(boolean covered) {
        if (!covered) {
            throw new IllegalStateException("No measured agreement takes this branch");
        }
    }
}
