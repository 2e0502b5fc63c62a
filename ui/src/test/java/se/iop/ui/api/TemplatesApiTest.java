package se.iop.ui.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.template.TemplateVersion;
import se.iop.core.template.Templating;
import se.iop.core.tenancy.Tenant;
import se.iop.core.tenancy.TenantContext;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Kind;
import se.iop.guideline.Template.Piece;
import se.iop.guideline.Template.Section;
import se.iop.ui.demo.WithDemonstration;

/** The committees' own document templates are read over real HTTP. */
@WithDemonstration
class TemplatesApiTest {

    private static final String CULTURE = "kultur-och-fritidsnamnden";
    private static final String TEMPLATES = "/api/v1/committees/" + CULTURE + "/templates";
    private static final LocalDate LATER = LocalDate.of(2099, 1, 1);
    private static final Template SHORT = new Template(
            Kind.SUMMARY,
            "Kort om samarbetet",
            true,
            List.of(
                    Section.of("Vilka", Piece.words("Mellan {{parter}}.")),
                    Section.showing("Tid", Template.Part.values()[0])));

    @LocalServerPort
    private int port;

    @Autowired
    private Templating templating;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Caller officer;
    private Caller stranger;

    @BeforeEach
    void introduce() {
        officer = new Caller(port, "handlaggare.sn@lund");
        stranger = new Caller(port, "handlaggare.an@linkoping");
    }

    @Test
    void everyVersionIsListedAndReadAsItStands() {
        var first = written(SHORT);
        var second = written(null);

        var listed = officer.get(TEMPLATES).json().path("templates");
        assertThat(listed.values())
                .extracting(version -> version.path("version").asInt())
                .containsSubsequence(second, first);
        assertThat(listed.path(0).path("kind").asString()).isEqualTo("SUMMARY");
        assertThat(listed.path(0).path("own").asBoolean()).isFalse();
        assertThat(listed.path(1).path("own").asBoolean()).isTrue();
        assertThat(listed.path(1).path("validFrom").asString()).isEqualTo("2099-01-01");
        assertThat(listed.path(1).path("by").asString()).isEqualTo("Sekreterare");

        var whole = officer.get(TEMPLATES + "/summary/" + first).json();
        assertThat(whole.path("name").asString()).isEqualTo("Kort om samarbetet");
        assertThat(whole.path("numbered").asBoolean()).isTrue();
        assertThat(whole.at("/sections/0/heading").asString()).isEqualTo("Vilka");
        assertThat(whole.at("/sections/0/pieces/0/words").asString()).isEqualTo("Mellan {{parter}}.");
        assertThat(whole.at("/sections/0/pieces/0").has("shows")).isFalse();
        assertThat(whole.at("/sections/1/pieces/0/shows").asString()).isEqualTo(Template.Part.values()[0].name());
        var none = officer.get(TEMPLATES + "/summary/" + second).json();
        assertThat(none.has("name")).isFalse();
        assertThat(none.path("sections")).isEmpty();
    }

    @Test
    void whatIsNotThereOrSomebodyElsesIsNotFound() {
        var version = written(SHORT);
        assertThat(officer.get(TEMPLATES + "/summary/" + (version + 100)).status())
                .isEqualTo(404);
        assertThat(officer.get(TEMPLATES + "/letter/" + version).status()).isEqualTo(404);
        assertThat(officer.get("/api/v1/committees/finns-inte/templates").status())
                .isEqualTo(404);
        assertThat(stranger.get(TEMPLATES).status()).isEqualTo(404);
        assertThat(stranger.get(TEMPLATES + "/summary/" + version).status()).isEqualTo(404);
        assertThat(new Caller(port, "").get(TEMPLATES).status()).isEqualTo(401);
        assertThat(new Caller(port, "driftansvarig@plattformen").get(TEMPLATES).status())
                .isEqualTo(403);
    }

    /** As the committee's secretary would, from a day that no other test asks for. */
    private int written(@Nullable Template template) {
        return ActingAs.call(secretary(), () -> {
            var after = templating.versions(CULTURE).stream()
                    .filter(version -> version.kind() == Kind.SUMMARY)
                    .mapToInt(TemplateVersion::version)
                    .max()
                    .orElse(0);
            return templating
                    .write(CULTURE, Kind.SUMMARY, after, template, LATER)
                    .version();
        });
    }

    private Person secretary() {
        var tenant = TenantContext.callAs(
                Tenant.INSTANCE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> jdbc.sql("select id from municipalities() where code = 'lund'")
                                .query(Integer.class)
                                .single()));
        return new Person(
                UUID.randomUUID(),
                Objects.requireNonNull(tenant),
                "lund",
                "Lunds kommun",
                "sekreterare.kfn@lund",
                "Sekreterare",
                List.of(new Membership(Role.SECRETARY, CULTURE)));
    }
}
