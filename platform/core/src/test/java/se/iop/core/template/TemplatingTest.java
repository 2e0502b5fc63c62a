package se.iop.core.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.iop.core.agreement.Platform.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.iop.core.access.NotAllowed;
import se.iop.core.access.Role;
import se.iop.core.agreement.Platform;
import se.iop.core.agreement.Refused;
import se.iop.core.json.Json;
import se.iop.core.template.HeldTemplate.Source;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.guideline.Template.Part;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Section;

/** Committees' own templates on a real database: dated, kept as they were, and nobody else's. */
class TemplatingTest {

    private static final String COMMITTEE = "socialnamnden";

    @RegisterExtension
    static final Platform PLATFORM = new Platform();

    @BeforeEach
    void aSecretaryActs() {
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, COMMITTEE));
    }

    @Test
    void theVersionThatHoldsIsTheLatestThatHasBegun() {
        templating().write(COMMITTEE, Kind.SUMMARY, 0, template("Idag"), TODAY);
        templating().write(COMMITTEE, Kind.SUMMARY, 1, template("Senare"), TODAY.plusMonths(2));
        templating().write(COMMITTEE, Kind.SUMMARY, 2, template("Rättad"), TODAY);
        templating().write(COMMITTEE, Kind.SUMMARY, 3, null, TODAY.plusMonths(4));

        assertThat(name(TODAY.minusDays(1))).isEmpty();
        assertThat(name(TODAY)).contains("Rättad");
        assertThat(name(TODAY.plusMonths(2))).contains("Senare");
        assertThat(name(TODAY.plusMonths(4))).isEmpty();
        var versions = templating().versions(COMMITTEE);
        assertThat(versions).extracting(TemplateVersion::version).containsExactly(4, 3, 2, 1);
        for (var month = 0; month < 6; month++) {
            var day = TODAY.plusMonths(month);
            assertThat(Templating.holding(versions, Kind.SUMMARY, day)
                            .map(held -> held.template().name()))
                    .isEqualTo(name(day));
        }
        assertThat(held(TODAY).orElseThrow())
                .satisfies(held -> assertThat(held.source()).isEqualTo(Source.COMMITTEE))
                .satisfies(held -> assertThat(held.edition()).isEqualTo("3"))
                .satisfies(held -> assertThat(held.template().validFrom()).isEqualTo(TODAY))
                .satisfies(held -> assertThat(held.digest()).hasSize(64));
    }

    @Test
    void everyPartAndWordComesBackFromTheDatabase() {
        var pieces = new java.util.ArrayList<Piece>();
        pieces.add(Piece.words("**Mellan** {{parter}}\n\n- punkt \\ \" å"));
        for (var part : Part.values()) {
            pieces.add(Piece.show(part));
        }
        var whole = new Template(Kind.AGREEMENT, "Hela", true, List.of(new Section("Allt", pieces)));
        templating().write(COMMITTEE, Kind.AGREEMENT, 0, whole, TODAY);
        assertThat(templating().holding(scope(COMMITTEE), Kind.AGREEMENT, TODAY).map(HeldTemplate::template))
                .contains(whole.from(TODAY));
        assertThat(Json.mapper().readValue(Json.mapper().writeValueAsString(whole), Template.class))
                .isEqualTo(whole);
    }

    @Test
    void nobodyWritesOverAnothersVersion() {
        templating().write(COMMITTEE, Kind.STATEMENT, 0, template(Kind.STATEMENT, "Första"), TODAY);
        refused(
                "template-meanwhile",
                () -> templating().write(COMMITTEE, Kind.STATEMENT, 0, template(Kind.STATEMENT, "Samtidigt"), TODAY));
        assertThat(templating().versions(COMMITTEE))
                .filteredOn(version -> version.kind() == Kind.STATEMENT)
                .hasSize(1);
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        var kind = Kind.SUMMARY;
        var committee = "vard-och-omsorgsnamnden";
        PLATFORM.actingAs(PLATFORM.lund(Role.SECRETARY, committee));
        refused("template-past", () -> templating().write(committee, kind, 0, template("Igår"), TODAY.minusDays(1)));
        refused("template-name", () -> templating().write(committee, kind, 0, template(" "), TODAY));
        refused("template-name", () -> templating().write(committee, Kind.AGREEMENT, 0, template("Fel"), TODAY));
        refused(
                "template-sections",
                () -> templating().write(committee, kind, 0, new Template(kind, "Tom", false, List.of()), TODAY));
        refused(
                "template-section",
                () -> templating()
                        .write(
                                committee,
                                kind,
                                0,
                                new Template(kind, "Lång", false, List.of(Section.of("x".repeat(201)))),
                                TODAY));
        refused(
                "template-section",
                () -> templating()
                        .write(
                                committee,
                                kind,
                                0,
                                new Template(
                                        kind, "Lång", false, List.of(Section.of("x", Piece.words("x".repeat(5_001))))),
                                TODAY));
        assertThat(templating().versions(committee)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICER", "ECONOMIST"})
    void whoIsNoSecretaryWritesNone(Role role) {
        PLATFORM.actingAs(PLATFORM.lund(role, COMMITTEE));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> templating().write(COMMITTEE, Kind.SUMMARY, 0, template("Min"), TODAY));
    }

    @Test
    void aSecretaryWritesForTheOwnCommitteeOnlyAndAnotherMunicipalitySeesNone() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> templating().write("vard-och-omsorgsnamnden", Kind.SUMMARY, 0, template("Deras"), TODAY));
        PLATFORM.actingAs(PLATFORM.linkoping(Role.SECRETARY, "aldrenamnden"));
        assertThat(templating().versions(COMMITTEE)).isEmpty();
    }

    @Test
    void theOperatorReadsNone() {
        PLATFORM.actingAs(PLATFORM.lund(Role.OPERATOR, null));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> templating().versions(COMMITTEE));
    }

    private static void refused(String reason, Runnable work) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(work::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static Template template(String name) {
        return template(Kind.SUMMARY, name);
    }

    private static Template template(Kind kind, String name) {
        return new Template(kind, name, false, List.of(Section.showing("Fakta", Part.FACTS)));
    }

    private static Optional<String> name(LocalDate day) {
        return held(day).map(held -> held.template().name());
    }

    private static Optional<HeldTemplate> held(LocalDate day) {
        return templating().holding(scope(COMMITTEE), Kind.SUMMARY, day);
    }

    private static Scope.Committee scope(String committee) {
        return new Scope.Committee("lund", committee, committee);
    }

    private static Templating templating() {
        return PLATFORM.the(Templating.class);
    }
}
