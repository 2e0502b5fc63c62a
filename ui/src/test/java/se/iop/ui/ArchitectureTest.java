package se.iop.ui;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may import whom: the small borders, where Maven keeps the big ones. */
class ArchitectureTest {

    /** Rules that see nothing pass; so the number of classes seen has a floor. Raise it as the product grows. */
    private static final int CLASSES_AT_LEAST = 80;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            // The core's tests come as a jar of their own, where the line above does not know them.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("se.iop");

    private static final DescribedPredicate<JavaClass> REPOSITORIES =
            assignableTo(Repository.class).and(resideInAnyPackage("se.iop..")).as("repositories");

    private static final String[] VALUES_NEED_ONLY = {
        "se.iop.model", "java.lang", "java.lang.runtime", "java.math", "java.time..", "java.util..", "org.jspecify.."
    };

    @Test
    void theRulesSeeTheProduct() {
        assertThat(PRODUCT.size()).isGreaterThanOrEqualTo(CLASSES_AT_LEAST);
    }

    @Test
    void theModelNeedsNothingButTheLanguage() {
        holds(classes().that().resideInAPackage("se.iop.model").should().onlyDependOnClassesThat(language()));
    }

    @Test
    void guidelinesNeedTheModelAndTheMarker() {
        holds(classes()
                .that()
                .resideInAPackage("se.iop.guideline")
                .should()
                .onlyDependOnClassesThat(
                        language().or(resideInAnyPackage("se.iop.guideline")).or(name("org.pf4j.ExtensionPoint"))));
    }

    @Test
    void theCoreKnowsNoViews() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "se.iop.ui..", "jakarta.servlet..", "org.springframework.web.."));
    }

    @Test
    void onlyTheCatalogueKnowsHowPluginsArrive() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop..")
                .and()
                .resideOutsideOfPackages("se.iop.core.catalog..", "se.iop.guideline")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j.."));
    }

    @Test
    void theCatalogueKnowsNoDatabase() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop.core.catalog..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data.."));
    }

    @Test
    void featuresOfTheCoreDoNotGoInCircles() {
        holds(slices().matching("se.iop.core.(*)..").should().beFreeOfCycles());
    }

    @Test
    void featuresOfTheViewsDoNotGoInCircles() {
        holds(slices().matching("se.iop.ui.(*)..").should().beFreeOfCycles());
    }

    @Test
    void everyRepositoryIsTransactional() {
        holds(classes().that(REPOSITORIES).should().beAnnotatedWith(Transactional.class));
    }

    @Test
    void repositoriesStayInTheirFeature() {
        holds(classes().that(REPOSITORIES).should(beUsedInTheirOwnPackageOnly()));
    }

    @Test
    void viewsAskServicesAndNeverTheDatabase() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop.ui..")
                .should()
                .dependOnClassesThat(REPOSITORIES
                        .or(resideInAnyPackage("org.springframework.jdbc..", "java.sql.."))
                        .as("repositories, JdbcClient or SQL")));
    }

    @Test
    void viewsBuildNoMarkupFromText() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop.ui..")
                .should()
                .dependOnClassesThat(name("com.vaadin.flow.component.Html")));
    }

    @Test
    void viewsBringNoScriptThatWouldNeedANodeBuild() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop.ui..")
                .should()
                .dependOnClassesThat(describe(
                        "@NpmPackage, @JsModule, @CssImport or @JavaScript",
                        type -> type.getPackageName().equals("com.vaadin.flow.component.dependency")
                                && !type.getName().contains("StyleSheet"))));
    }

    @Test
    void namesSayWhatThingsAre() {
        holds(noClasses()
                .that()
                .resideInAPackage("se.iop..")
                .should(haveANameThat(simpleNameStartingWith("Abstract")
                        .or(simpleNameEndingWith("Impl"))
                        .or(simpleNameEndingWith("Manager"))
                        .or(simpleNameEndingWith("Helper"))
                        .or(simpleNameEndingWith("Util"))
                        .or(simpleNameEndingWith("Utils"))
                        .or(simpleNameEndingWith("Dto"))
                        .or(resideInAnyPackage("..impl..", "..util..", "..common..", "..service..", "..dto..")))));
    }

    @Test
    void nothingIsPrinted() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PRODUCT);
    }

    @Test
    void whatAClassNeedsIsSeenInItsConstructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(PRODUCT);
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }

    private static DescribedPredicate<JavaClass> language() {
        return resideInAnyPackage(VALUES_NEED_ONLY)
                .or(describe("primitive", JavaClass::isPrimitive))
                .as("the model, the language and its time, numbers and collections");
    }

    private static ArchCondition<JavaClass> haveANameThat(DescribedPredicate<JavaClass> pattern) {
        return ArchCondition.from(pattern.as("say Abstract, Impl, Manager, Helper, Util or Dto"));
    }

    private static ArchCondition<JavaClass> beUsedInTheirOwnPackageOnly() {
        return new ArchCondition<>("be used in their own package only") {
            @Override
            public void check(JavaClass repository, ConditionEvents events) {
                repository.getDirectDependenciesToSelf().stream()
                        .filter(use -> not(samePackageAs(repository)).test(use.getOriginClass()))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static DescribedPredicate<JavaClass> samePackageAs(JavaClass other) {
        return describe("in the same package", type -> type.getPackageName().equals(other.getPackageName()));
    }
}
