package se.iop.core.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and as whom to connect: {@code IOP_DATABASE_URL}, {@code IOP_DATABASE_OWNER_USERNAME},
 * {@code IOP_DATABASE_OWNER_PASSWORD}, {@code IOP_DATABASE_APP_USERNAME}, {@code IOP_DATABASE_APP_PASSWORD}.
 *
 * @param url a JDBC address without user and password
 * @param owner the role that owns the schema and changes it
 * @param app the role that the application works as; owns nothing
 * @param poolSize how many connections the application holds at most
 */
@ConfigurationProperties("iop.database")
public record DatabaseProperties(
        @Nullable String url,
        @DefaultValue Owner owner,
        @DefaultValue App app,
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
