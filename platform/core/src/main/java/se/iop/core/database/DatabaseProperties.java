package se.iop.core.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and as whom to connect: {@code IOP_DATABASE_URL}, {@code IOP_DATABASE_OWNER_USERNAME},
 * {@code IOP_DATABASE_OWNER_PASSWORD}, {@code IOP_DATABASE_APP_USERNAME}, {@code IOP_DATABASE_APP_PASSWORD}, and where
 * jobs have a role of their own {@code IOP_DATABASE_JOBS_USERNAME}, {@code IOP_DATABASE_JOBS_PASSWORD}.
 *
 * @param url a JDBC address without user and password
 * @param owner the role that owns the schema and changes it
 * @param app the role that the application works as; owns nothing
 * @param jobs the role that jobs and questions over whole portfolios work as; owns nothing and may do less than the
 *     application
 * @param poolSize how many connections the application holds at most for those who wait at a screen
 */
@ConfigurationProperties("iop.database")
public record DatabaseProperties(
        @Nullable String url,
        @DefaultValue Owner owner,
        @DefaultValue App app,
        @DefaultValue Jobs jobs,
        @DefaultValue("8") int poolSize) {

    /** A role and its password. */
    public sealed interface Login {

        /** The role's name. */
        String username();

        /** The role's password. */
        String password();
    }

    /** The role that owns the schema. */
    public record Owner(
            @DefaultValue("iop_owner") String username,
            @DefaultValue("") String password) implements Login {

        @Override
        public String toString() {
            return username;
        }
    }

    /** The role that the application works as. */
    public record App(
            @DefaultValue("iop_app") String username,
            @DefaultValue("") String password) implements Login {

        @Override
        public String toString() {
            return username;
        }
    }

    /**
     * The role that jobs work as.
     *
     * @param username its name; empty where the jobs work as the application's own role, on connections of their own
     * @param password its password
     * @param connections how many connections the jobs hold at most; 0 is as many as there are processors, at least two
     */
    public record Jobs(
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @DefaultValue("0") int connections) implements Login {

        /** No role of their own. */
        public static final Jobs NONE = new Jobs("", "", 0);

        /** How many connections that is. */
        public int atMost() {
            return connections > 0
                    ? connections
                    : Math.max(2, Runtime.getRuntime().availableProcessors());
        }

        @Override
        public String toString() {
            return username;
        }
    }

    /** Whether jobs have a role of their own. */
    boolean jobsApart() {
        return !jobs.username().isBlank() && !jobs.username().equals(app.username());
    }

    /** As whom jobs connect. */
    Login jobsLogin() {
        return jobsApart() ? jobs : app;
    }

    /** The address, or a refusal where there is none or where it names a user, which would win over the roles. */
    String address() {
        if (url == null || url.isBlank()) {
            throw new DatabaseRefusal("no-address");
        }
        if (!url.startsWith("jdbc:postgresql:") || url.matches(".*[?&](user|password)=.*")) {
            throw new DatabaseRefusal("bad-address");
        }
        return url;
    }
}
