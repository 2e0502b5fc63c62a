package se.iop.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.iop.documents.docx.Docx;
import se.iop.documents.docx.ReadBack;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Paper;
import se.iop.documents.pdf.Conformance;
import se.iop.documents.pdf.Pdf;
import se.iop.guideline.Decision;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Section;
import se.iop.model.Contribution.InKind;
import se.iop.model.Field;
import se.iop.model.Remark;
import se.iop.model.Sek;
import se.iop.model.Subject;
import se.iop.model.Terms;
import se.iop.testkit.AnyTerms;
import se.iop.testkit.Example;
import se.iop.testkit.Examples;

/** Documents say what the terms say: no amount more and none fewer. */
class CompositionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** An amount as a document writes it. */
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\d,])(?<!\\d\\u00a0)\\u2212?\\d{1,3}(?:\\u00a0\\d{3})*(?:,\\d{2})?\\u00a0kr(?!\\p{L})");

    @ParameterizedTest(name = "terms {0}")
    @MethodSource("seeds")
    void everyAmountOfTheTermsIsInTheAgreementAndNoOther(long seed) {
        amountsAgree(AnyTerms.of(seed));
    }

    @Test
    void theAmountsOfTheFiveAreInTheirAgreementsAndNoOther() {
        Examples.all().forEach(example -> amountsAgree(example.proposal().terms()));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theDocumentsOfTheFiveAreTakenByEveryReader(Example example, Kind kind) throws Exception {
        var paper = paper(example.proposal().terms(), kind);
        assertThat(Conformance.failures(Pdf.of(paper))).isEmpty();
        readAlike(paper);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theDocumentsOfAnyTermsAreTakenByEveryReader(long seed) throws Exception {
        var paper = paper(AnyTerms.of(seed), Kind.AGREEMENT);
        assertThat(Conformance.failures(Pdf.of(paper))).isEmpty();
        readAlike(paper);
    }

    @Test
    void noWorkingNoteReachesADocument() {
        var terms = Terms.EMPTY.withRemarks(List.of(
                new Remark(Field.TITLE, Remark.Kind.NOTE, "Fråga chefen"),
                new Remark(Field.TITLE, Remark.Kind.CONFLICT, "Rubriken säger tre år")));
        for (var kind : Kind.values()) {
            assertThat(text(paper(terms, kind))).doesNotContain("Fråga chefen");
        }
        assertThat(text(paper(terms, Kind.STATEMENT))).contains("Rubrik: Rubriken säger tre år.");
    }

    @Test
    void emptyTermsAreStillADocument() {
        for (var kind : Kind.values()) {
            assertThat(paper(Terms.EMPTY, kind).lines()).hasSizeGreaterThan(2);
        }
        assertThat(text(paper(Terms.EMPTY, Kind.AGREEMENT)))
                .contains("Utan rubrik", "Tiden som överenskommelsen gäller är okänd.")
                .doesNotContain("Värdegrund");
    }

    @Test
    void aTemplateOrdersAndNamesItsSectionsAndFillsItsPlaces() {
        var template = new Template(
                Kind.SUMMARY,
                "Kort och gott",
                true,
                List.of(
                        Section.showing("Pengar", Part.GRANTS),
                        Section.showing("Bilagor", Part.APPENDICES),
                        Section.of("Om", Piece.words("**Mellan** {{parter}}, {{period}}: {{rubrik}}."))));
        var terms = Examples.lips().proposal().terms();
        var starred = terms.with(new Subject("*Fint* _namn_ $1", List.of(), "", "", "", List.of()));
        var paper = Composition.of(template, matter(starred, false));
        assertThat(paper.kind()).isEqualTo("Kort och gott");
        assertThat(headings(paper)).containsExactly("1.\u00a0Pengar", "2.\u00a0Om");
        assertThat(text(paper))
                .contains("Mellan LIPS, Interkultur i Lund och Lunds kommun", "1\u00a0juli\u00a02024")
                .contains(": *Fint* _namn_ $1.");
    }

    @ParameterizedTest
    @MethodSource("committeesOwn")
    void aCommitteesOwnTemplateIsTakenByEveryReader(Template template) throws Exception {
        for (var terms : List.of(Examples.lips().proposal().terms(), Terms.EMPTY)) {
            var paper =
                    Composition.of(template, matter(terms, true).after("Nämndens mall 3 från 2026-11-22, 0f0f0f0f"));
            assertThat(Conformance.failures(Pdf.of(paper))).isEmpty();
            readAlike(paper);
            assertThat(paper.footer().text()).endsWith("Nämndens mall 3 från 2026-11-22, 0f0f0f0f");
        }
    }

    @ParameterizedTest(name = "terms {0}")
    @MethodSource("seeds")
    void theAmountsOfTheTermsStandInACommitteesOwnTemplateToo(long seed) {
        var terms = AnyTerms.of(seed);
        var money = new Template(
                Kind.AGREEMENT,
                "Pengar",
                true,
                List.of(
                        Section.of("Bidrag", Piece.words("Sammanlagt {{bidrag}}."), Piece.show(Part.GRANTS)),
                        Section.showing(
                                "Övrigt",
                                Part.PAYOUT,
                                Part.IN_KIND,
                                Part.TOTAL,
                                Part.ECONOMY,
                                Part.INDEXATION,
                                Part.PAYER_CHANGES,
                                Part.REPAYMENT)));
        amountsAgree(terms, money);
    }

    @Test
    void aDocumentIsADraftUntilTheCommitteeHasDecided() {
        assertThat(Composition.of(Templates.of(Kind.AGREEMENT), matter(Terms.EMPTY, false))
                        .draft())
                .isTrue();
        assertThat(Composition.of(Templates.of(Kind.AGREEMENT), matter(Terms.EMPTY, true))
                        .draft())
                .isFalse();
    }

    @Test
    void theStatementProposesWhatFollowsFromTheAgreement() {
        var statement = paper(Examples.vanskapensHus().proposal().terms(), Kind.STATEMENT);
        assertThat(text(statement))
                .contains("Nämnden föreslås besluta", "att godkänna överenskommelsen ”")
                .contains("att bevilja bidrag om sammanlagt 562\u00a0500\u00a0kr")
                .contains("att de villkorade delarna av bidraget förutsätter");
    }

    private static void amountsAgree(Terms terms) {
        amountsAgree(terms, Templates.of(Kind.AGREEMENT));
    }

    private static void amountsAgree(Terms terms, Template template) {
        var stated = amounts(terms);
        var allowed = Stream.of(
                        stated.stream(),
                        terms.economy().inKind().stream()
                                .map(InKind::valuation)
                                .filter(java.util.Objects::nonNull)
                                .map(valuation -> valuation.total()),
                        Stream.of(terms.economy().granted().known()))
                .flatMap(amount -> amount)
                .map(Sek::text)
                .collect(Collectors.toSet());
        var written = AMOUNT.matcher(text(Composition.of(template, matter(terms, false))))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
        assertThat(written).containsAll(stated.stream().map(Sek::text).toList());
        assertThat(allowed).containsAll(written);
    }

    /** Every amount in a value, whatever records and lists it lies in. */
    private static List<Sek> amounts(Object value) {
        var amounts = new ArrayList<Sek>();
        collect(value, amounts);
        return amounts;
    }

    private static void collect(Object value, List<Sek> amounts) {
        switch (value) {
            case null -> {}
            case Sek amount -> amounts.add(amount);
            case Collection<?> values -> values.forEach(each -> collect(each, amounts));
            case Record values -> {
                for (var component : values.getClass().getRecordComponents()) {
                    try {
                        component.getAccessor().setAccessible(true);
                        collect(component.getAccessor().invoke(values), amounts);
                    } catch (ReflectiveOperationException impossible) {
                        throw new AssertionError(impossible);
                    }
                }
            }
            default -> {}
        }
    }

    private static void readAlike(Paper paper) throws Exception {
        var docx = Docx.of(paper);
        assertThat(ReadBack.flaws(docx)).isEmpty();
        assertThat(ReadBack.byPoi(docx)).isEqualTo(paper.lines());
        assertThat(ReadBack.byDocx4j(docx)).isEqualTo(paper.lines());
    }

    private static Paper paper(Terms terms, Kind kind) {
        return Composition.of(Templates.of(kind), matter(terms, false));
    }

    private static Matter matter(Terms terms, boolean decided) {
        return new Matter(
                terms,
                "Lunds kommun",
                "Nämnden",
                Decision.planned(DAY),
                decided,
                "3",
                "0f".repeat(32),
                List.of(),
                List.of(),
                null);
    }

    private static String text(Paper paper) {
        return String.join("\n", paper.lines());
    }

    private static List<String> headings(Paper paper) {
        return paper.body().stream()
                .filter(Block.Heading.class::isInstance)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    /** One with every part, and one with each alone. */
    static Stream<Template> committeesOwn() {
        var every = Stream.of(new Template(
                Kind.AGREEMENT,
                "Allt",
                true,
                Stream.of(Part.values())
                        .map(part -> Section.of(part.name(), Piece.words("Om **{{rubrik}}**."), Piece.show(part)))
                        .toList()));
        var alone = Stream.of(Part.values())
                .map(part ->
                        new Template(Kind.SUMMARY, "Bara " + part, false, List.of(Section.showing("Avsnitt", part))));
        return Stream.concat(every, alone);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    static Stream<Object[]> documents() {
        return Examples.all().stream()
                .flatMap(example -> Stream.of(Kind.values()).map(kind -> new Object[] {example, kind}));
    }
}
