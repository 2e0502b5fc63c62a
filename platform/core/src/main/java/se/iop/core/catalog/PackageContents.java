package se.iop.core.catalog;

import java.lang.classfile.ClassFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What may lie in a package: classes of its own, texts, and the one line that names its extension. */
final class PackageContents {

    static final String EXTENSIONS = "META-INF/extensions.idx";

    private static final String CLASS = ".class";
    private static final int MAGIC = 0xCAFEBABE;
    private static final int OLDEST = 52;

    /** The newest that this JDK reads, since the platform runs on no older one. */
    private static final int NEWEST = ClassFile.latestMajorVersion();

    /** Classes that come from elsewhere whatever a package says, or that someone might take for the platform's. */
    private static final List<String> OTHERS_CLASSES = List.of(
            "java/", "javax/", "jdk/", "sun/", "com/sun/", "netscape/", "org/pf4j/", "org/jspecify/", "se/iop/");

    private static final String PLUGINS_OWN = "se/iop/plugin/";

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

    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)+");

    private PackageContents() {}

    /** Refuses what does not belong in a package of rules. */
    static void check(Map<String, byte[]> entries) throws Refusal {
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (name.regionMatches(true, 0, "META-INF/", 0, "META-INF/".length())) {
                checkMeta(name);
            } else if (name.endsWith(CLASS)) {
                checkClass(name, entry.getValue());
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
        if (!CLASS_NAME.matcher(name).matches() || !entries.containsKey(name.replace('.', '/') + CLASS)) {
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

    private static void checkClass(String name, byte[] code) throws Refusal {
        var type = name.substring(0, name.length() - CLASS.length());
        if (type.endsWith("module-info")) {
            throw of(name, "gör filen till en modul", "makes the file a module");
        }
        if (type.indexOf('/') < 0) {
            throw of(name, "är en klass utan paket", "is a class without a package");
        }
        if (OTHERS_CLASSES.stream().anyMatch(type::startsWith) && !type.startsWith(PLUGINS_OWN)) {
            throw of(
                    name,
                    "är en klass i ett paket som tillhör Java eller plattformen",
                    "is a class in a package that belongs to Java or the platform");
        }
        checkVersion(name, code);
        checkName(name, type, code);
    }

    private static void checkVersion(String name, byte[] code) throws Refusal {
        var head = ByteBuffer.wrap(code);
        if (code.length < 10 || head.getInt() != MAGIC) {
            throw of(name, "är ingen Javaklass", "is no Java class");
        }
        var minor = Short.toUnsignedInt(head.getShort());
        var major = Short.toUnsignedInt(head.getShort());
        if (major < OLDEST || major > NEWEST || minor != 0) {
            throw of(
                    name,
                    "är byggd för en version av Java som inte finns här (" + major + "." + minor + ")",
                    "is built for a version of Java that is not here (" + major + "." + minor + ")");
        }
    }

    private static void checkName(String name, String type, byte[] code) throws Refusal {
        try {
            var inside = ClassFile.of().parse(code).thisClass().asInternalName();
            if (!inside.equals(type)) {
                throw of(name, "är en annan klass än namnet säger", "is another class than its name says");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw of(name, "är en skadad Javaklass", "is a damaged Java class");
        }
    }

    private static Refusal of(String name, String what, String whatInEnglish) {
        return new Refusal(
                "Delen " + PartNames.shown(name) + " " + what + ".",
                "The entry " + PartNames.shown(name) + " " + whatInEnglish + ".");
    }
}
