package se.iop.core.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The manifest of a package: one section of lines that are each known, each said once. */
final class PluginManifest {

    static final String NAME = "META-INF/MANIFEST.MF";

    private static final int LARGEST = 16 << 10;
    private static final int LONGEST_LINE = 300;

    /** What build tools write and what a plugin says; anything else could tell the JDK something. */
    private static final Set<String> KNOWN = Set.of(
            "manifest-version",
            "created-by",
            "built-by",
            "build-jdk",
            "build-jdk-spec",
            "java-version",
            "archiver-version",
            "implementation-title",
            "implementation-version",
            "implementation-vendor",
            "specification-title",
            "specification-version",
            "specification-vendor",
            "plugin-id",
            "plugin-version",
            "plugin-requires",
            "plugin-scope",
            "plugin-class",
            "plugin-dependencies",
            "plugin-description",
            "plugin-provider",
            "plugin-license");

    private static final Pattern LINE = Pattern.compile("([A-Za-z0-9][A-Za-z0-9_-]{0,69}): (.*)");

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]");

    private final Map<String, String> lines;

    private PluginManifest(Map<String, String> lines) {
        this.lines = lines;
    }

    /** A line's value without surrounding blanks; empty where there is none. */
    String line(String name) {
        return lines.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /**
     * Reads it twice, line by line and as the JDK does, so that nothing is in it that only one of them sees.
     *
     * @throws Refusal where a line is unknown, said twice, unreadable or too long, or the section is not the only one
     */
    static PluginManifest read(byte[] content) throws Refusal {
        if (content.length > LARGEST) {
            throw of("är större än 16 kB", "is larger than 16 kB");
        }
        var text = text(unfolded(content)).replace("\r\n", "\n");
        var lines = new TreeMap<String, String>();
        for (var line : text.strip().split("\n", -1)) {
            add(line, lines);
        }
        if (!"1.0".equals(lines.get("manifest-version"))) {
            throw of("börjar inte med Manifest-Version: 1.0", "does not begin with Manifest-Version: 1.0");
        }
        checkAsTheJdkReadsIt(content, lines);
        return new PluginManifest(lines);
    }

    private static void add(String line, Map<String, String> lines) throws Refusal {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            throw of(
                    "har en rad som inte är ett namn och ett värde, eller mer än ett avsnitt",
                    "has a line that is no name with a value, or more than one section");
        }
        var name = found.group(1);
        var value = found.group(2).strip();
        if (!KNOWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw of(
                    "har raden " + name + ", som inte får finnas i ett tillägg",
                    "has the line " + name + ", which must not be in a plugin");
        }
        if (value.length() > LONGEST_LINE || UNREADABLE.matcher(value).find()) {
            throw of(
                    "har raden " + name + " med styrtecken eller mer än 300 tecken",
                    "has the line " + name + " with control characters or over 300 characters");
        }
        if (lines.put(name.toLowerCase(Locale.ROOT), value) != null) {
            throw of("har raden " + name + " två gånger", "has the line " + name + " twice");
        }
    }

    private static void checkAsTheJdkReadsIt(byte[] content, Map<String, String> lines) throws Refusal {
        try {
            var manifest = new Manifest(new ByteArrayInputStream(content));
            var read = new TreeMap<String, String>();
            manifest.getMainAttributes()
                    .forEach((name, value) -> read.put(
                            name.toString().toLowerCase(Locale.ROOT),
                            value.toString().strip()));
            if (!read.equals(lines)) {
                throw of("läses olika av olika läsare", "is read differently by different readers");
            }
        } catch (IOException malformed) {
            throw of("går inte att läsa", "cannot be read");
        }
    }

    private static String text(byte[] content) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw of("är inte skrivet i UTF-8", "is not written in UTF-8");
        }
    }

    /**
     * One line for each value: the format breaks a long one, even in the middle of a letter, and goes on after a blank.
     */
    private static byte[] unfolded(byte[] content) {
        var bytes = new String(content, StandardCharsets.ISO_8859_1);
        return bytes.replace("\r\n ", "").replace("\n ", "").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Refusal of(String what, String whatInEnglish) {
        return new Refusal("Manifestet " + what + ".", "The manifest " + whatInEnglish + ".");
    }
}
