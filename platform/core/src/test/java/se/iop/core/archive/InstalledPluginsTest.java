package se.iop.core.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import se.iop.core.catalog.GuidelineSource;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.catalog.PluginKey;
import se.iop.core.database.TestDatabase;
import se.iop.plugin.test.Bodies;

class InstalledPluginsTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.empty();

    private final InstalledPlugins installed = new InstalledPlugins(
            database.sql(),
            database.transactions(),
            new StaticListableBeanFactory().getBeanProvider(GuidelineSource.class));

    /** Nor does whoever puts an older package into the platform's folder, signed as it was in its day. */
    @Test
    void aNodeWithOlderPackagesTakesNothingBack() throws NoSuchAlgorithmException {
        var standing = shipped("parks", "1.10.0");
        installed.ship(List.of(standing));

        installed.ship(List.of(shipped("parks", "1.9.0")));
        assertThat(installed.read().inForce()).containsExactly(Map.entry("parks", digest("parks 1.10.0")));

        installed.ship(List.of(shipped("other", "2.0.0")));
        assertThat(installed.read().inForce())
                .as("another plugin for the same body")
                .containsOnlyKeys("parks");

        installed.ship(List.of(shipped("parks", "1.11.0")));
        assertThat(installed.read().inForce()).containsExactly(Map.entry("parks", digest("parks 1.11.0")));
    }

    private static LoadedPlugin shipped(String id, String version) throws NoSuchAlgorithmException {
        var content = id + " " + version;
        var key = new PluginKey(id, version, digest(content));
        new PluginJars(database.sql(), database.transactions()).keep(key, content.getBytes(StandardCharsets.UTF_8));
        return new LoadedPlugin(key, new Bodies.Parks(), id + ".jar");
    }

    private static String digest(String content) throws NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
    }
}
