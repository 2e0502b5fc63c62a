package se.iop.core.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import se.iop.core.access.Acting;
import se.iop.core.access.ActingAs;
import se.iop.core.access.Membership;
import se.iop.core.access.NotSignedIn;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.catalog.TestGuidelines;
import se.iop.core.database.TestDatabase;
import se.iop.core.tenancy.Tenant;

/** All services of the core on a real database with one small guideline, for whoever is made to act. */
public final class Platform implements BeforeAllCallback, AfterAllCallback {

    /** The day it is. */
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final AtomicReference<@Nullable Person> ACTING = new AtomicReference<>();
    private static final List<String> STATEMENTS = new ArrayList<>();

    private final String[] settings;
    private final TestDatabase database = TestDatabase.withTwoMunicipalities();
    private @Nullable ConfigurableApplicationContext context;

    /** The core with settings of the test's own, as {@code name=value}. */
    public Platform(String... settings) {
        this.settings = settings.clone();
    }

    /** The core as the application wires it, with a clock that stands and a person who is told. */
    @TestConfiguration
    @EnableAutoConfiguration
    @ComponentScan("se.iop.core")
    static class Wiring {

        @Bean
        Clock clock() {
            return Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(SWEDEN).toInstant(), SWEDEN);
        }

        @Bean
        Acting acting() {
            return () -> ActingAs.acting().orElseGet(() -> {
                var person = ACTING.get();
                if (person == null) {
                    throw new NotSignedIn();
                }
                return person;
            });
        }

        @Bean
        Tenant tenant(Acting acting) {
            return () -> acting.person().tenant();
        }

        @Bean
        static BeanPostProcessor statementCounter() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource pool
                            ? ProxyDataSourceBuilder.create(pool)
                                    .listener(new Counter())
                                    .build()
                            : bean;
                }
            };
        }
    }

    private static final class Counter implements QueryExecutionListener {
        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            queries.forEach(query -> STATEMENTS.add(query.getQuery()));
        }

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        context = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(database.springProperties())
                .properties(settings)
                .properties(
                        "iop.plugins=" + TestGuidelines.folder(),
                        "spring.liquibase.enabled=false",
                        "spring.main.banner-mode=off")
                .run();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        ACTING.set(null);
        if (context != null) {
            context.close();
        }
        database.close();
    }

    /** A service or component. */
    public <T> T the(Class<T> type) {
        if (context == null) {
            throw new IllegalStateException("The platform is not started");
        }
        return context.getBean(type);
    }

    /** The database it stands on. */
    public TestDatabase database() {
        return database;
    }

    /** From now on this person acts. */
    public void actingAs(Person person) {
        ACTING.set(person);
    }

    /** The statements that the work sent, the one that tells the tenant included. */
    public List<String> statementsOf(Runnable work) {
        STATEMENTS.clear();
        work.run();
        return List.copyOf(STATEMENTS);
    }

    /** Someone in Lund. */
    public Person lund(Role role, @Nullable String committee) {
        return person(database.lund(), "lund", role, committee);
    }

    /** Someone in Linköping. */
    public Person linkoping(Role role, @Nullable String committee) {
        return person(database.linkoping(), "linkoping", role, committee);
    }

    private Person person(int tenant, String municipality, Role role, @Nullable String committee) {
        var id = database.as(
                tenant,
                () -> database.sql()
                        .sql("select id from app_user where username = 'admin'")
                        .query(UUID.class)
                        .single());
        return new Person(
                id, tenant, municipality, municipality, "admin", "Test", List.of(new Membership(role, committee)));
    }
}
