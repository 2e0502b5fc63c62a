package se.iop.core.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What may lie in a package beside its classes, which are looked at when their code is: texts, and the one line that
 * names its extension.
 */
final class PackageContents {

    static final String EXTENSIONS = "META-INF/extensions.idx";

    private static final String CLASS = ".class";
    private static final Pattern PACKED = Pattern.compile(
            "(?i).*\\.(jar|war|ear|jmod|zip|gz|tgz|tar|bz2|xz|zst|7z|rar|so|dll|dylib|exe|sh|bat|cmd|jnilib)");

    private static final List<byte[]> PACKED_BEGIN = List.of(
            new byte[] {'P', 'K', 3, 4},
            new byte[] {'P', 'K', 5, 6},
            new byte[] {'P', 'K', 7, 8},
            new byte[] {0x1f, (byte) 0x8b},
            new byte[] {0x7f, 'E', 'L', 'F'},
            new byte[] {'M', 'Z'},
            new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {(byte) 0xfd, '7', 'z', 'X', 'Z'});

    private static final Pattern META =
            Pattern.compile("META-INF/(MANIFEST\\.MF|extensions\\.idx|(LICENSE|NOTICE)(\\.txt|\\.md)?|maven/.+)");

    private PackageContents() {}

    /** Refuses what does not belong in a package of rules. */
    static void check(Map<String, byte[]> entries) throws Refusal {
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (name.regionMatches(true, 0, "META-INF/", 0, "META-INF/".length())) {
                checkMeta(name);
            }
            checkNothingPacked(name, entry.getValue());
        }
        extension(entries);
    }

    /**
     * The name of the one class that is the guideline, as PF4J's index states it.
     *
     * @throws Refusal where it names none, several, or one that is not there
     */
    static String extension(Map<String, byte[]> entries) throws Refusal {
        var index = entries.getOrDefault(EXTENSIONS, new byte[0]);
        var names = new String(index, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
        if (names.size() != 1) {
            throw new Refusal(
                    "Ett tillägg har exakt en klass märkt @Extension; det här har " + names.size() + ".",
                    "A plugin has exactly one class marked @Extension; this one has " + names.size() + ".");
        }
        var name = names.getFirst();
        if (!entries.containsKey(name.replace('.', '/') + CLASS)) {
            throw new Refusal(
                    "Förteckningen extensions.idx nämner klassen " + PartNames.shown(name)
                            + ", som inte finns i filen.",
                    "The list extensions.idx names the class " + PartNames.shown(name) + ", which is not in the file.");
        }
        return name;
    }

    private static void checkMeta(String name) throws Refusal {
        if (name.startsWith("META-INF/versions/")) {
            throw of(name, "ersätter en annan del i nyare Java", "replaces another entry in newer Java");
        }
        if (name.startsWith("META-INF/services/")) {
            throw of(name, "anmäler tjänster till Java", "registers services with Java");
        }
        if (!META.matcher(name).matches()) {
            throw of(name, "får inte finnas i META-INF", "must not be in META-INF");
        }
    }

    private static void checkNothingPacked(String name, byte[] content) throws Refusal {
        if (PACKED.matcher(name).matches() || PACKED_BEGIN.stream().anyMatch(begin -> begins(content, begin))) {
            throw of(name, "är en packad fil eller ett program", "is a packed file or a program");
        }
    }

    private static boolean begins(byte[] content, byte[] with) {
        return content.length >= with.length
                && ByteBuffer.wrap(content, 0, with.length).equals(ByteBuffer.wrap(with));
    }

    private static Refusal of(String name, String what, String whatInEnglish) {
        return new Refusal(
                "Delen " + PartNames.shown(name) + " " + what + ".",
                "The entry " + PartNames.shown(name) + " " + whatInEnglish + ".");
    }
}
