package se.iop.testkit;

import static se.iop.model.Contribution.Status.CONDITIONAL;
import static se.iop.model.Contribution.Status.UNKNOWN;
import static se.iop.model.Party.Role.CONTRIBUTOR;
import static se.iop.model.Party.Role.COORDINATOR;
import static se.iop.model.Party.Role.EMPLOYER;
import static se.iop.model.Party.Role.FINANCIER;
import static se.iop.model.Party.Role.LANDLORD;
import static se.iop.model.Party.Role.MEMBER;
import static se.iop.model.Party.Role.SIGNATORY;
import static se.iop.model.Sek.kronor;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Answers;
import se.iop.guideline.Answers.Answer;
import se.iop.guideline.Answers.Verdict;
import se.iop.guideline.Checklist;
import se.iop.guideline.Checklist.PassRule;
import se.iop.guideline.CriteriaLists;
import se.iop.guideline.Decision;
import se.iop.guideline.Decision.Body;
import se.iop.guideline.Proposal;
import se.iop.guideline.Scope;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Earmark;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Contribution.Valuation;
import se.iop.model.Economy;
import se.iop.model.Economy.PayerChange;
import se.iop.model.Economy.Repayment;
import se.iop.model.Economy.StatedTotal;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.DevelopmentArea;
import se.iop.model.FollowUp.DueRule;
import se.iop.model.FollowUp.DueRule.Branch;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;
import se.iop.model.FollowUp.Report.Kind;
import se.iop.model.FollowUp.Steering;
import se.iop.model.IndexValue;
import se.iop.model.IndexValues;
import se.iop.model.Indexation;
import se.iop.model.OrganisationNumber;
import se.iop.model.Party;
import se.iop.model.Party.Contact;
import se.iop.model.Party.Mandate;
import se.iop.model.Party.Role;
import se.iop.model.Party.Sector;
import se.iop.model.Party.Standing;
import se.iop.model.Payout;
import se.iop.model.Payout.Due;
import se.iop.model.Payout.Instalment;
import se.iop.model.Relation;
import se.iop.model.Remark;
import se.iop.model.Sek;
import se.iop.model.Span;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Term.Condition;
import se.iop.model.Term.Extension;
import se.iop.model.Term.Notice;
import se.iop.model.Terms;
import se.iop.model.Wording;
import se.iop.model.Wording.Signing;

/** The five agreements that taught the model, as facts in our own words. What a source does not say is unknown. */
public final class Examples {

    /** Lund, socialnämnden. */
    public static final Scope.Committee LUND_SN = new Scope.Committee("lund", "socialnamnden", "Socialnämnden");

    /** Lund, vård- och omsorgsnämnden. */
    public static final Scope.Committee LUND_VON =
            new Scope.Committee("lund", "vard-och-omsorgsnamnden", "Vård- och omsorgsnämnden");

    /** Linköping, äldrenämnden. */
    public static final Scope.Committee LINKOPING_AN = new Scope.Committee("linkoping", "aldrenamnden", "Äldrenämnden");

    /** The values of OPI that the five need. */
    public static final IndexValues OPI =
            new IndexValues(List.of(opi(2020, "3.0"), opi(2021, "1.5"), opi(2022, "1.9")));

    private static final String LUND = "Lunds kommun";
    private static final String LUND_NUMBER = "212000-1132";
    private static final List<String> REQUISITION = List.of(
            "Datum",
            "Rubrik",
            "Bankgiro eller plusgiro",
            "Organisationsnummer",
            "Momsregistreringsnummer, om det finns",
            "Belopp och tid",
            "Mottagarens referens",
            "Förvaltningens referens");
    private static final List<String> SEVEN_VALUES = List.of(
            "Respekt",
            "Öppenhet",
            "Tillit",
            "Långsiktighet",
            "Insyn",
            "Plats för kritik",
            "Varsamhet med offentliga medel");

    private Examples() {}

    /** All five, in the order of their numbers. */
    public static List<Example> all() {
        return List.of(proLund(), lips(), vanskapensHus(), resurspoolen(), radRum());
    }

    /** 000: a year of activities, with a heading that says three and instalments without stated amounts. */
    public static Example proLund() {
        var lund = party(
                        LUND,
                        Sector.PUBLIC,
                        LUND_NUMBER,
                        "vård- och omsorgsförvaltningen",
                        SIGNATORY,
                        CONTRIBUTOR,
                        LANDLORD,
                        FINANCIER)
                .with(municipal("Vård- och omsorgsförvaltningen", "Vård- och omsorgsnämnden", "VO500200"))
                .withContacts(List.of(new Contact("Kontaktperson på träffpunkten")))
                .withMandates(List.of(new Mandate("NN, företrädare för förvaltningen")));
        var pro = party("PRO Lund", Sector.CIVIL, "845001-2581", null, SIGNATORY, CONTRIBUTOR)
                .with(Standing.UNKNOWN.of(Standing.Kind.ASSOCIATION).under("Pensionärernas riksorganisation"))
                .withContacts(List.of(new Contact("Ordförande").deputised("Medlemsansvarig")))
                .withMandates(List.of(new Mandate("Ordförande"), new Mandate("NN, kassör")));
        var period = span("2023-04-01", "2024-03-31");
        var subject = new Subject(
                "Aktiviteter för seniorer på träffpunkten Virvelvindsvägen 2023–2025",
                List.of("VOO 2023/0109"),
                "Många äldre är ensamma och isolerade.",
                "Träffpunkten får fler besökare från Klostergården som inte har varit där förut.",
                "Seniorer, främst på Klostergården.",
                SEVEN_VALUES);
        var contributions = List.of(
                grant(lund, span("2023-04-01", "2023-12-31"), 75_000),
                grant(lund, span("2024-01-01", "2024-03-31"), 25_000),
                effort(lund, "Lokal på träffpunkten", period),
                effort(lund, "Visningsrätt för film", period),
                effort(lund, "Marknadsföring", period),
                effort(pro, "Sociala aktiviteter varannan söndag och vissa helgdagar", period));
        var payout = new Payout(
                null,
                null,
                30,
                List.of(
                        instalment(
                                null,
                                span("2023-04-01", "2023-06-30"),
                                new Due.MinutesApproved(),
                                new Due.Signed(),
                                new Due.RequisitionReceived()),
                        instalment(
                                null,
                                span("2023-07-01", "2023-12-31"),
                                on("2023-07-01"),
                                new Due.RequisitionReceived()),
                        instalment(
                                kronor(25_000),
                                span("2024-01-01", "2024-03-31"),
                                on("2024-01-01"),
                                new Due.RequisitionReceived())));
        var reports = List.of(
                report(
                                "Skriftlig uppföljning",
                                Kind.WRITTEN_FOLLOW_UP,
                                null,
                                null,
                                "Antal besökare",
                                "Besökare för första gången",
                                "Stadsdel",
                                "Marknadsföring")
                        .dueBy(new DueRule(
                                "Första kvartalet, efter vad nämnden beslutar om 1 + 1",
                                List.of(
                                        new Branch("nämnden beslutar om 1 + 1", LocalDate.of(2025, 3, 31)),
                                        new Branch("nämnden inte gör det", null))))
                        .written(null, "Vård- och omsorgsnämnden"),
                report("Ekonomisk redovisning", Kind.ACCOUNT, null, null, "Hur medlen har använts"));
        var terms = new Terms(
                        subject,
                        List.of(lund, pro),
                        new Term(
                                period,
                                new Extension(1, Period.ofYears(1), "Nämnden beslutar senare att 1 + 1 år får tecknas"),
                                LocalDate.of(2024, 3, 31),
                                notice(3)),
                        economy(contributions, payout.withRequisitionDetails(REQUISITION), Repayment.ON_RESCISSION),
                        new FollowUp(reports, new Steering(true, null, null, lund.text())))
                .with(signedIn("Lund den XX"))
                .withRelations(List.of(new Relation(Relation.Kind.PREDECESSOR, "Partnerskapet från mars 2022")))
                .withRemarks(List.of(
                        new Remark(
                                Field.TITLE,
                                Remark.Kind.CONFLICT,
                                "Rubriken anger tre år men överenskommelsen gäller ett."),
                        new Remark(
                                Field.CONTRIBUTIONS,
                                Remark.Kind.NOTE,
                                "Granskaren undrar om utflykter med minibuss ska räknas in.")));
        return example("000", LUND_VON, terms, Decision.madeOnUnknownDay(Body.COMMITTEE, LocalDate.of(2022, 1, 1)));
    }

    /** 001: lunches through an umbrella whose member employs, decided under a paragraph still open. */
    public static Example lips() {
        var lips = party("LIPS", Sector.CIVIL, "802471-1643", null, SIGNATORY, CONTRIBUTOR, COORDINATOR)
                .withContacts(List.of(new Contact("Samordnare för serveringen")))
                .withMandates(List.of(new Mandate(
                        "Ordförande",
                        "Stadgarna 2024-02-29 § 4 och det konstituerande mötet 2024-03-05 § 6",
                        LocalDate.of(2024, 3, 5),
                        null)));
        var employer = party("Interkultur i Lund", Sector.CIVIL, "802542-5979", null, EMPLOYER, MEMBER)
                .with(Standing.UNKNOWN.of(Standing.Kind.ASSOCIATION).under("LIPS"));
        var lund = party(
                        LUND,
                        Sector.PUBLIC,
                        LUND_NUMBER,
                        "vård- och omsorgsförvaltningen",
                        SIGNATORY,
                        CONTRIBUTOR,
                        LANDLORD,
                        FINANCIER)
                .with(municipal("Vård- och omsorgsförvaltningen", "Vård- och omsorgsnämnden", null))
                .withContacts(List.of(new Contact("Kontaktperson på träffpunkterna")))
                .withMandates(List.of(new Mandate(
                        "Vård- och omsorgsdirektör",
                        "Nämndens beslut 2024-06-20, paragrafen öppen",
                        LocalDate.of(2024, 6, 20),
                        null)));
        var period = span("2024-07-01", "2024-12-31");
        var wages = new Earmark("Löner och sociala avgifter", List.of("Måltider"));
        var subject = new Subject(
                "Seniorluncher på fyra träffpunkter",
                List.of(),
                "Äldre äter ensamma och riskerar ohälsa.",
                "Lunchen blir en mötesplats på helger och lov.",
                "Seniorer i Lund som söker sällskap vid lunchen.",
                SEVEN_VALUES);
        var summer = span("2024-07-01", "2024-08-31");
        var autumn = span("2024-09-01", "2024-12-31");
        var contributions = List.of(
                new Grant(lund.text(), summer, kronor(100_000), UNKNOWN, null, wages),
                new Grant(lund.text(), autumn, kronor(100_000), UNKNOWN, null, wages),
                effort(lund, "Lokaler på fyra träffpunkter", period),
                effort(lund, "Marknadsföring", period),
                effort(lips, "Servering av luncher till självkostnadspris", period));
        var payout = new Payout(
                null,
                null,
                null,
                List.of(
                        instalment(kronor(100_000), summer, new Due.MinutesApproved(), new Due.Signed()),
                        instalment(kronor(100_000), autumn, new Due.FollowUpHeld("Uppföljning efter sommaren"))));
        var reports = List.of(
                report(
                        "Uppföljning efter sommaren",
                        Kind.MEETING,
                        null,
                        null,
                        "Portioner per dag och plats",
                        "Löner och sociala avgifter"),
                report(
                        "Skriftlig uppföljning",
                        Kind.WRITTEN_FOLLOW_UP,
                        null,
                        LocalDate.of(2024, 12, 31),
                        "Antal portioner",
                        "Löner och sociala avgifter"));
        var terms = new Terms(
                        subject,
                        List.of(lips, employer, lund),
                        new Term(period, null, null, notice(3))
                                .withConditions(List.of(
                                        new Condition(Condition.Kind.PERMIT, "Tillstånd att hantera livsmedel", null))),
                        economy(contributions, payout),
                        new FollowUp(reports, new Steering(true, null, null, lund.text())))
                .with(signedIn("Lund, i juni 2024"));
        return example("001", LUND_VON, terms, Decision.made(LocalDate.of(2024, 6, 20), null, Body.COMMITTEE));
    }

    /** 002: premises and money for self-help groups, if the committee's budget is raised. */
    public static Example vanskapensHus() {
        var lund = party(
                        LUND,
                        Sector.PUBLIC,
                        LUND_NUMBER,
                        "socialförvaltningen",
                        SIGNATORY,
                        CONTRIBUTOR,
                        LANDLORD,
                        FINANCIER)
                .with(municipal("Socialförvaltningen", "Socialnämnden", null))
                .withContacts(List.of(new Contact("Utvecklingschef")))
                .withMandates(List.of(new Mandate("Socialdirektör")));
        var house = party("Vänskapens hus", Sector.CIVIL, "845000-8175", null, SIGNATORY, CONTRIBUTOR, EMPLOYER)
                .withContacts(List.of(new Contact("Ordförande")))
                .withMandates(List.of(new Mandate("Ordförande"), new Mandate("Kassör")));
        var period = span("2021-10-01", "2023-12-31");
        var subject = new Subject(
                "Självhjälpsgrupper i Vänskapens hus",
                List.of(),
                "Missbruk och beroende drabbar den enskilde, de närstående och samhället.",
                "Fler hittar till självhjälpsgrupperna, och förvaltningen och grupperna känner varandra.",
                "Direkt: personer med missbruk eller beroende och deras närstående. Indirekt: alla i Lund.",
                List.of(
                        "Respekt",
                        "Öppenhet och dialog",
                        "Långsiktighet, insyn och plats för kritik",
                        "Varsamhet med offentliga medel"));
        var contributions = List.of(
                conditional(lund, span("2021-10-01", "2021-12-31"), 62_500),
                conditional(lund, Span.year(2022), 250_000),
                conditional(lund, Span.year(2023), 250_000),
                effort(lund, "Lokal på Bredgatan genom andrahandskontrakt", period),
                effort(house, "Lokaler för grupperna, ledning och ideellt arbete", period));
        var economy = economy(contributions, Payout.UNKNOWN.times(2), Repayment.ON_RESCISSION)
                .with(new Indexation.BudgetCompensation(LocalDate.of(2022, 1, 1)));
        var terms = new Terms(
                        subject,
                        List.of(lund, house),
                        new Term(period, null, LocalDate.of(2023, 3, 31), notice(3))
                                .withConditions(List.of(
                                        new Condition(Condition.Kind.BUDGET, "Socialnämndens driftbudget höjs", null))),
                        economy,
                        halfYearly(lund, "Antal aktiviteter", "Antal anonyma deltagare", "Ideella timmar")
                                .withMilestones(List.of(new Milestone(
                                        "Styrelsens utbildning i brandskydd", null, Span.year(2021), house.text())))
                                .withDuties(List.of(
                                        new Duty("Möte om självhjälpsgrupperna", 1, Duty.Per.YEAR, lund.text()))))
                .with(signedIn("Lund"))
                .withRelations(List.of(
                        new Relation(Relation.Kind.LINKED_CONTRACT, "Andrahandskontraktet för Bredgatan 19 och 21")));
        return example("002", LUND_SN, terms, Decision.madeOnUnknownDay(null, LocalDate.of(2020, 11, 11)))
                .answered(eightReasons(LocalDate.of(2021, 6, 1)));
    }

    /** 003: volunteers for older people, indexed by a clause that leaves rounding and compounding open. */
    public static Example resurspoolen() {
        var linkoping = party(
                        "Linköpings kommun",
                        Sector.PUBLIC,
                        "212000-0449",
                        "äldrenämnden",
                        SIGNATORY,
                        CONTRIBUTOR,
                        LANDLORD,
                        FINANCIER)
                .with(municipal("Social- och omsorgsförvaltningen", "Äldrenämnden", null))
                .withContacts(List.of(new Contact("Planeringsledare")))
                .withMandates(List.of(new Mandate("Social- och omsorgsdirektör")));
        var pool = party("Resurspoolen", Sector.CIVIL, "822003-0913", null, SIGNATORY, CONTRIBUTOR)
                .withContacts(List.of(new Contact("Firmatecknare")))
                .withMandates(List.of(new Mandate("Ordförande")));
        var period = span("2020-01-01", "2022-12-31");
        var subject = new Subject(
                "Ideella insatser för äldre genom Resurspoolen",
                List.of("ÄN 2019-878"),
                "Äldre blir ensamma när vardagen saknar innehåll och sällskap.",
                "Frivilliga uppdrag ger äldre ett rikare socialt liv.",
                "Äldre i Linköping som vill ha sällskap och gemenskap.",
                List.of(
                        "Respekt",
                        "Öppenhet och tillit",
                        "Långsiktighet, insyn och plats för kritik",
                        "Varsamhet med offentliga medel"));
        var contributions = IntStream.rangeClosed(2020, 2022)
                .mapToObj(Span::year)
                .<Contribution>flatMap(year -> Stream.of(
                        grant(linkoping, year, 933_000),
                        new InKind(pool.text(), "Ideellt arbete", year, new Valuation(18_000, "timmar", kronor(214))),
                        effort(linkoping, "Lokaler i servicehus", year)))
                .toList();
        var economy = economy(contributions, new Payout(1, Month.JANUARY, null, List.of()), Repayment.IF_MISUSED)
                .with(new Indexation.By("OPI", LocalDate.of(2021, 1, 1), null, null))
                .with(new StatedTotal(kronor(4_785_000), Span.year(2020)));
        var meeting = report("Avstämning och uppföljning", Kind.MEETING, 1, null, "Resultat mot målen");
        var evaluation = report("Utvärdering", Kind.OTHER, null, null).dueBy(new DueRule("Regelbundet"));
        var terms = new Terms(
                        subject,
                        List.of(linkoping, pool),
                        new Term(
                                period,
                                new Extension(1, Period.ofYears(3), "Utvärdering"),
                                null,
                                new Notice(Period.ofMonths(6), true, true)),
                        economy,
                        new FollowUp(List.of(meeting, evaluation), Steering.UNKNOWN))
                .with(signedIn("Linköping"))
                .withRelations(List.of(
                        merged("Social- och omsorgsnämndens samarbete 2017–2019", "2019-12-31"),
                        merged("Äldreomsorgsnämndens partnerskap 2018–2020", "2020-12-31")));
        return example("003", LINKOPING_AN, terms, Decision.madeOnUnknownDay(null, LocalDate.of(2019, 10, 1)));
    }

    /** 004: advice for newcomers, whose payer changes if the council moves the money. */
    public static Example radRum() {
        var social = party(LUND, Sector.PUBLIC, LUND_NUMBER, "socialförvaltningen", SIGNATORY, CONTRIBUTOR, FINANCIER)
                .with(municipal("Socialförvaltningen", "Socialnämnden", null))
                .withMandates(List.of(new Mandate("Socialdirektör")));
        var culture = party(LUND, Sector.PUBLIC, LUND_NUMBER, "kultur- och fritidsförvaltningen", CONTRIBUTOR, LANDLORD)
                .with(municipal("Kultur- och fritidsförvaltningen", "Kultur- och fritidsnämnden", null));
        var relief = party("Individuell Människohjälp", Sector.CIVIL, null, null, SIGNATORY, CONTRIBUTOR, EMPLOYER)
                .with(Standing.UNKNOWN.withoutNumber("Numret är inte tryckt"))
                .withContacts(List.of(new Contact("Projektchef")))
                .withMandates(List.of(new Mandate("Generalsekreterare"), new Mandate("HR-chef")));
        var period = span("2019-07-01", "2021-06-30");
        var subject = new Subject(
                "Rådgivning för nya i Lund genom RådRum",
                List.of(),
                "Den som är ny i landet riskerar att stå utanför samhället.",
                "Fler får råd om rättigheter och skyldigheter, språk och nätverk.",
                "Direkt: asylsökande och nyanlända. Indirekt: alla i Lund, och de frivilliga.",
                List.of(
                        "Respekt",
                        "Öppenhet och dialog",
                        "Långsiktighet, insyn och plats för kritik",
                        "Varsamhet med offentliga medel"));
        var contributions = List.<Contribution>of(
                grant(social, span("2019-07-01", "2020-06-30"), 520_000),
                grant(social, span("2020-07-01", "2021-06-30"), 400_000),
                effort(culture, "Lokal på två bibliotek", period),
                effort(relief, "Rådgivning minst 64 gånger per år med frivilliga", period));
        var economy = new Economy(
                contributions,
                null,
                new Indexation.None(),
                Payout.UNKNOWN.times(2),
                List.of(new PayerChange(
                        social.text(),
                        culture.text(),
                        LocalDate.of(2020, 1, 1),
                        "Kommunfullmäktige flyttar anslaget till kultur- och fritidsnämnden")),
                Set.of(Repayment.ON_RESCISSION));
        var terms = new Terms(
                        subject,
                        List.of(social, culture, relief),
                        new Term(period, null, LocalDate.of(2021, 1, 31), notice(3)),
                        economy,
                        halfYearly(social, "Antal rådgivningstillfällen", "Utbildningar", "Nätverksmöten")
                                .withDuties(List.of(new Duty("Öppen rådgivning", 64, Duty.Per.YEAR, relief.text())))
                                .withDevelopmentAreas(
                                        List.of(new DevelopmentArea("Rådgivning på fler platser", false))))
                .with(signedIn("Lund, i juni 2019"))
                .withRelations(List.of(new Relation(Relation.Kind.PREDECESSOR, "Partnerskapet från hösten 2017")));
        var on = LocalDate.of(2019, 6, 10);
        return example("004", LUND_SN, terms, Decision.madeOnUnknownDay(null, LocalDate.of(2017, 8, 23)))
                .answered(eightReasons(on).with("budget", stated(on)));
    }

    private static Standing municipal(String administration, String committee, @Nullable String costCentre) {
        return Standing.UNKNOWN.of(Standing.Kind.MUNICIPALITY).actedBy(administration, committee, costCentre);
    }

    private static Wording signedIn(String place) {
        return Wording.EMPTY.with(new Signing(place, null, null));
    }

    private static Relation merged(String other, String last) {
        return new Relation(Relation.Kind.MERGES, other, null, null, LocalDate.parse(last));
    }

    private static Example example(String number, Scope.Committee committee, Terms terms, Decision decision) {
        return new Example(number, committee, new Proposal(terms, decision, List.of(), Answers.NONE, OPI));
    }

    private static Answers eightReasons(LocalDate on) {
        var answers = Answers.NONE;
        for (var criterion : CriteriaLists.forum2010(new PassRule.All()).criteria()) {
            answers = answers.with(Checklist.question("eight-reasons", criterion), stated(on));
        }
        return answers;
    }

    private static Answer stated(LocalDate on) {
        return new Answer(Verdict.MET, "Anges i överenskommelsen", "Parterna", on);
    }

    private static Party party(
            String name, Sector sector, @Nullable String number, @Nullable String unit, Role... roles) {
        return new Party(name, sector, number == null ? null : OrganisationNumber.parse(number), unit, Set.of(roles));
    }

    private static Grant grant(Party from, Span during, long kronor) {
        return new Grant(from.text(), during, kronor(kronor), UNKNOWN, null, null);
    }

    private static Grant conditional(Party from, Span during, long kronor) {
        return new Grant(from.text(), during, kronor(kronor), CONDITIONAL, "Socialnämndens driftbudget höjs", null);
    }

    private static InKind effort(Party from, String what, Span during) {
        return new InKind(from.text(), what, during, null);
    }

    private static Economy economy(List<? extends Contribution> contributions, Payout payout, Repayment... clauses) {
        return new Economy(
                List.<Contribution>copyOf(contributions),
                null,
                new Indexation.None(),
                payout,
                List.of(),
                Set.of(clauses));
    }

    private static FollowUp halfYearly(Party convenor, String... content) {
        var reports = List.of(
                report("Halvårsrapport", Kind.HALF_YEAR, 2, null, content),
                report("Årsrapport", Kind.ANNUAL, 1, null, "Mål och resultat"));
        return new FollowUp(reports, new Steering(true, 2, true, convenor.text()));
    }

    private static Report report(
            String name, Kind kind, @Nullable Integer perYear, @Nullable LocalDate due, String... content) {
        return new Report(name, kind, perYear, due, List.of(content));
    }

    private static Instalment instalment(@Nullable Sek amount, Span during, Due... after) {
        return new Instalment(amount, during, List.of(after));
    }

    private static Due on(String day) {
        return new Due.On(LocalDate.parse(day));
    }

    private static Notice notice(int months) {
        return new Notice(Period.ofMonths(months), false, false);
    }

    private static Span span(String first, String last) {
        return new Span(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static IndexValue opi(int year, String percent) {
        return new IndexValue(
                "OPI",
                year,
                new BigDecimal(percent),
                IndexValue.Status.DEFINITIVE,
                null,
                "Sveriges Kommuner och Regioner");
    }
}
