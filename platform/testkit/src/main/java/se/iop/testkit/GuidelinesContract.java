package se.iop.testkit;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.iop.guideline.Checklist;
import se.iop.guideline.Citation;
import se.iop.guideline.ExtraField;
import se.iop.guideline.Finding;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Guidelines;
import se.iop.guideline.IndexSeries;
import se.iop.guideline.Outcome;
import se.iop.guideline.Outcome.Breached;
import se.iop.guideline.Outcome.Inapplicable;
import se.iop.guideline.Outcome.Met;
import se.iop.guideline.Outcome.Unsettled;
import se.iop.guideline.Paragraph;
import se.iop.guideline.Proposal;
import se.iop.guideline.ReportTemplate;
import se.iop.guideline.Requirement;
import se.iop.guideline.composition.LimitTable;

/** What every guideline keeps. A plugin's whole test is a subclass that names its guidelines. */
public abstract class GuidelinesContract {

    private static final int SEEDS = 200;

    /** A text that ends as a sentence does. */
    private static final String SENTENCE = "(?s).*\\S.*[.?]";

    private final Guidelines guidelines;

    /** The guidelines to hold to the contract. */
    protected GuidelinesContract(Guidelines guidelines) {
        this.guidelines = guidelines;
    }

    @Test
    @DisplayName("the platform finds it: it is listed as an extension")
    void listed() throws IOException {
        try (var lines = at("META-INF/extensions.idx").openStream()) {
            assertThat(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines())
                    .contains(guidelines.getClass().getName());
        }
    }

    @Test
    @DisplayName("versions begin on different days, oldest first")
    void versionsFollowEachOther() {
        var days = guidelines.versions().stream().map(Guideline::inForce).toList();
        assertThat(days).isNotEmpty().doesNotHaveDuplicates().isSorted();
    }

    @Test
    @DisplayName("every rule of a version has a name of its own, a text and a citation")
    void rulesAreNamed() {
        for (var version : guidelines.versions()) {
            assertThat(version.rules()).isNotEmpty();
            assertThat(version.rules())
                    .extracting(rule -> rule.requirement().name())
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[a-z0-9]+(-[a-z0-9]+)*"));
            assertThat(version.rules())
                    .extracting(rule -> rule.requirement().text())
                    .allMatch(text -> text.matches(SENTENCE));
            assertThat(version.rules()).extracting(rule -> rule.source().text()).allMatch(text -> !text.isBlank());
        }
    }

    @Test
    @DisplayName("it brings at most one template of each kind from the same day, and each has sections")
    void templatesAreOneOfAKind() {
        assertThat(guidelines.templates())
                .extracting(template -> List.of(template.kind(), String.valueOf(template.validFrom())))
                .doesNotHaveDuplicates();
        assertThat(guidelines.templates()).allSatisfy(template -> {
            assertThat(template.name()).isNotBlank();
            assertThat(template.sections())
                    .isNotEmpty()
                    .allSatisfy(section -> assertThat(section.heading()).isNotBlank());
        });
    }

    @Test
    @DisplayName(
            "every paragraph has a number of its own and names rules that the version has; every rule has its paragraph")
    void paragraphsAreAnsweredFor() {
        for (var version : guidelines.versions()) {
            var paragraphs = version.paragraphs();
            assertThat(paragraphs).extracting(Paragraph::number).doesNotHaveDuplicates();
            var answering = paragraphs.stream()
                    .flatMap(paragraph -> paragraph.rules().stream())
                    .toList();
            assertThat(names(version)).as("%s", version.inForce()).containsAll(answering);
            if (!paragraphs.isEmpty()) {
                assertThat(answering).as("%s", version.inForce()).containsAll(ofTheText(version));
            }
        }
    }

    @Test
    @DisplayName("the coverage of the text counts every paragraph once")
    void coverageIsStated() {
        assertThat(guidelines.versions()).allSatisfy(version -> {
            var coverage = version.coverage();
            assertThat(coverage.all()).isEqualTo(version.paragraphs().size());
            assertThat(version.text().contains(coverage.text()))
                    .isEqualTo(!version.paragraphs().isEmpty());
        });
    }

    @Test
    @DisplayName("every rule of the library holds just inside, at and just outside its limit")
    void holdsItsLimits() {
        for (var version : guidelines.versions()) {
            assertThat(LimitTable.of(version).rows())
                    .allSatisfy(row -> assertThat(row.got())
                            .as("%s %s: %s", row.rule(), row.input(), row.why())
                            .isEqualTo(row.expected()));
        }
    }

    @Test
    @DisplayName("a rule of the library says what its parameters say")
    void rulesOfTheLibraryAreTheirParameters() {
        for (var version : guidelines.versions()) {
            for (var rule : version.rules()) {
                var clause = rule.requirement().clause();
                if (clause != null) {
                    var again = version.with(clause);
                    assertThat(again.text()).isEqualTo(version.text());
                }
            }
        }
    }

    @Test
    @DisplayName("what it brings beside its rules has ids of its own")
    void whatItBringsIsOneOfAKind() {
        assertThat(guidelines.extraFields()).extracting(ExtraField::id).doesNotHaveDuplicates();
        assertThat(guidelines.reportTemplates()).extracting(ReportTemplate::id).doesNotHaveDuplicates();
        assertThat(guidelines.indexSeries()).extracting(IndexSeries::id).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("it is the same however often it is made")
    void isMadeAlike() throws ReflectiveOperationException {
        var maker = guidelines.getClass().getDeclaredConstructor();
        maker.setAccessible(true);
        var other = maker.newInstance();
        assertThat(other.text()).isEqualTo(guidelines.text());
        assertThat(other.templates()).isEqualTo(guidelines.templates());
        assertThat(other.extraFields()).isEqualTo(guidelines.extraFields());
        assertThat(other.reportTemplates()).isEqualTo(guidelines.reportTemplates());
        assertThat(other.indexSeries()).isEqualTo(guidelines.indexSeries());
    }

    @Test
    @DisplayName("the guideline reads as approved")
    void readsAsApproved() {
        Approved.resource("riktlinje.txt").verify(guidelines.text());
    }

    @ParameterizedTest(name = "proposal {0}")
    @MethodSource("seeds")
    @DisplayName("any proposal is judged, twice alike, one finding a rule, and every correction keeps its own rule")
    void judgesAnything(long seed) {
        for (var version : guidelines.versions()) {
            var proposal = AnyTerms.proposal(seed, questions(version));
            var findings = version.evaluate(proposal);
            assertThat(version.evaluate(proposal)).isEqualTo(findings);
            assertThat(findings).extracting(Finding::requirement).isEqualTo(names(version));
            findings.forEach(GuidelinesContract::speaks);
            version.rules().forEach(rule -> mends(rule.requirement(), proposal));
        }
    }

    @Test
    @DisplayName("it is arithmetic on values: the SPI and plain Java, no clock, file, network, thread or chance")
    void isPure() throws IOException {
        var own = new ClassFileImporter().importUrl(at(""));
        assertThat(own.contain(guidelines.getClass())).isTrue();
        usesOnlyValues(own);
        touchesNothingOutside(own);
        leavesRoomForMore(own);
    }

    private static void usesOnlyValues(JavaClasses own) {
        var inside = own.stream().map(type -> type.getPackageName()).distinct();
        var allowed = Stream.concat(
                        inside,
                        Stream.of(
                                "java.lang",
                                "java.util",
                                "java.util.function",
                                "java.util.stream",
                                "java.time..",
                                "java.math",
                                "se.iop.model",
                                "se.iop.guideline..",
                                "org.pf4j",
                                "org.jspecify.annotations"))
                .toArray(String[]::new);
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .because("rules are arithmetic on values")
                .check(own);
    }

    private static void touchesNothingOutside(JavaClasses own) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(System.class.getName())
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.(Thread.*|Runtime|Process.*|ClassLoader)|java\\.time\\.(Clock|InstantSource)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Random|Timer|TimerTask|Scanner|UUID)")
                .orShould()
                .callMethodWhere(target(name("now")))
                .check(own);
    }

    /** The compiler makes a switch without default throw this when it meets what it has never seen. */
    private static void leavesRoomForMore(JavaClasses own) {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(MatchException.class.getName())
                .because(
                        "the SPI may grow: a switch over its types needs a default, and a pattern names a type, not its parts")
                .check(own);
    }

    /** What lies at a path in the folder or jar that the guidelines' class comes from. */
    private URL at(String path) throws MalformedURLException {
        var type = guidelines.getClass();
        var file = type.getName().replace('.', '/') + ".class";
        var address = String.valueOf(type.getResource("/" + file));
        return URI.create(address.substring(0, address.length() - file.length()) + path)
                .toURL();
    }

    private static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    private static List<String> names(Guideline version) {
        return version.rules().stream().map(rule -> rule.requirement().name()).toList();
    }

    /** The rules that stand in the guideline's own text, as opposed to a law or the platform. */
    private static List<String> ofTheText(Guideline version) {
        return version.rules().stream()
                .filter(rule -> rule.source().kind() == Citation.Kind.GUIDELINE_TEXT)
                .map(rule -> rule.requirement().name())
                .toList();
    }

    private static List<String> questions(Guideline version) {
        return version.rules().stream()
                .map(Rule::requirement)
                .flatMap(requirement -> Stream.concat(
                        Stream.of(requirement.name()),
                        requirement.checklist().criteria().stream()
                                .map(criterion -> Checklist.question(requirement.name(), criterion))))
                .toList();
    }

    private static void speaks(Finding finding) {
        assertThat(said(finding.outcome())).as(finding.requirement()).matches(SENTENCE);
        assertThat(finding.citation().text()).as(finding.requirement()).isNotBlank();
    }

    private static String said(Outcome outcome) {
        return switch (outcome) {
            case Met(var why) -> why;
            case Breached(var why, var fix) -> why;
            case Unsettled(var question, var cause) -> question;
            case Inapplicable(var why) -> why;
        };
    }

    private static void mends(Requirement requirement, Proposal proposal) {
        if (requirement.check().apply(proposal) instanceof Breached(var why, var fix) && fix != null) {
            assertThat(requirement.check().apply(proposal.with(fix)))
                    .as("%s corrected: %s", requirement.name(), why)
                    .isInstanceOfAny(Met.class, Inapplicable.class);
        }
    }
}
