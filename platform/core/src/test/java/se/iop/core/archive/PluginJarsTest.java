package se.iop.core.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import se.iop.core.catalog.PluginKey;
import se.iop.core.database.TestDatabase;
import se.iop.core.tenancy.Tenant;

class PluginJarsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private static final byte[] JAR = "jar".getBytes(StandardCharsets.UTF_8);

    private final PluginJars jars = new PluginJars(database.sql(), database.transactions());

    @Test
    void keepsAJarOnceForAllTime() throws NoSuchAlgorithmException {
        var key = new PluginKey("parks", "1.0.0", digest(JAR));

        jars.keep(key, JAR);
        jars.keep(key, JAR);

        assertThat(database.as(
                        Tenant.INSTANCE,
                        () -> database.sql()
                                .sql("select content from plugin_jar where digest = ?")
                                .param(key.digest())
                                .query(byte[].class)
                                .list()))
                .containsExactly(JAR);
    }

    @Test
    void takesNoOtherBytesUnderADigest() throws NoSuchAlgorithmException {
        var key = new PluginKey("parks", "1.0.0", digest("other".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> jars.keep(key, JAR)).hasMessageContaining("plugin_jar");
    }

    private static String digest(byte[] content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
