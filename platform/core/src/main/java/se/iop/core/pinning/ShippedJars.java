package se.iop.core.pinning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the build recorded of the plugins it made, by digest. A jar that is put beside them later is not among them, and
 * is not vouched for.
 */
@Component
class ShippedJars {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedJars.class);
    private static final String ENDING = ".sha256";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final Path record;

    /** @param record the folder of the build's record; where nothing is said, the one beside the folder of the jars */
    ShippedJars(@Value("${iop.shipped:${iop.plugins}/../shipped}") String record) {
        this.record = Path.of(record).normalize();
    }

    /** Read each time it is asked for, since a build may have made a plugin anew meanwhile. */
    boolean contain(String digest) {
        return digests().contains(digest);
    }

    private Set<String> digests() {
        var digests = new HashSet<String>();
        try (var files = Files.newDirectoryStream(record, "*" + ENDING)) {
            for (var file : files) {
                var text = Files.readString(file, StandardCharsets.US_ASCII).strip();
                if (DIGEST.matcher(text).matches()) {
                    digests.add(text);
                }
            }
        } catch (IOException none) {
            LOG.debug("There is no record of shipped plugins", none);
        }
        return digests;
    }
}
