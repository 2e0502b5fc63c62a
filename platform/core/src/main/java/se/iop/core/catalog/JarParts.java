package se.iop.core.catalog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a jar, read from its bytes by the letter of the format: everything that the format states twice must
 * agree, the parts must lie edge to edge from the first byte to the last, and nothing may stand where one reader would
 * look and another would not.
 *
 * <p>The classes are loaded from these very parts and the file is never opened again, so what is checked is what runs.
 */
final class JarParts {

    static final int MOST = 500;
    static final int LARGEST_UNPACKED = 10 << 20;

    private static final int PART = 0x04034b50;
    private static final int INDEX = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int SIZES_BEHIND = 0x08074b50;

    private static final int PART_HEAD = 30;
    private static final int INDEX_HEAD = 46;
    private static final int END_LENGTH = 22;
    private static final int SIZES_LENGTH = 16;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int NEWEST_FORMAT = 20;

    /** Sizes behind the content, and names in UTF-8; the two bits between say how hard the packer tried. */
    private static final int KNOWN_FLAGS = 0x080e;

    private static final int SIZES_FOLLOW = 0x0008;

    /** What a jar is marked with, and times and owners in more detail: nothing that changes what is read. */
    private static final Set<Integer> HARMLESS_EXTRAS = Set.of(0xcafe, 0x000a, 0x5455, 0x5855, 0x7855, 0x7875);

    private static final int UNIX = 3;
    private static final int FILE_KIND = 0xf000;
    private static final int FOLDER = 0x4000;
    private static final int PLAIN_FILE = 0x8000;

    /** What packs better than this is made to burst; code and text never do. */
    private static final int MOST_EXPANSION = 100;

    private static final int EXPANSION_COUNTS_FROM = 256 << 10;

    private final ByteBuffer jar;
    private final SequencedMap<String, byte[]> contents = new TreeMap<>();
    private final PartNames names = new PartNames();
    private int unpacked;

    private JarParts(byte[] jar) {
        this.jar = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What the index at the end says of one part. */
    private record Part(String name, int flags, int method, int crc, int packed, int size, int at, byte[] rawName) {

        boolean sizesFollow() {
            return (flags & SIZES_FOLLOW) != 0;
        }

        boolean folder() {
            return name.endsWith("/");
        }
    }

    /**
     * The content of every file in the jar by its name; folders have none.
     *
     * @throws Refusal where the jar is not exactly what the format says, is larger than its limits, or has a name that
     *     leads elsewhere
     */
    static SequencedMap<String, byte[]> read(byte[] jar) throws Refusal {
        var parts = new JarParts(jar);
        try {
            parts.readAll();
        } catch (IndexOutOfBoundsException cut) {
            throw broken("den är avhuggen", "it is cut off");
        }
        return parts.contents;
    }

    private void readAll() throws Refusal {
        var end = jar.capacity() - END_LENGTH;
        if (jar.getInt(end) != END) {
            throw broken("den slutar inte med sin innehållsförteckning", "it does not end with its index");
        }
        var count = unsigned(end + 10);
        var size = jar.getInt(end + 12);
        var start = jar.getInt(end + 16);
        if (unsigned(end + 4) != 0 || unsigned(end + 6) != 0 || unsigned(end + 8) != count) {
            throw broken("den är delad i flera filer", "it is split over several files");
        }
        if (unsigned(end + 20) != 0 || (long) start + size != end) {
            throw broken("innehållsförteckningen ligger inte där den ska", "its index is not where it should be");
        }
        if (count > MOST) {
            throw new Refusal(
                    "Filen har fler än 500 delar, som är gränsen för ett tillägg.",
                    "The file has more than 500 entries, the limit for a plugin.");
        }
        unpackAll(index(start, end, count), start);
    }

    private List<Part> index(int start, int end, int count) throws Refusal {
        var parts = new ArrayList<Part>();
        var at = start;
        for (var number = 0; number < count; number++) {
            var nameLength = unsigned(at + 28);
            var extraLength = unsigned(at + 30);
            parts.add(part(at, nameLength, extraLength));
            at += INDEX_HEAD + nameLength + extraLength;
        }
        if (at != end) {
            throw broken("innehållsförteckningen har fel längd", "its index has the wrong length");
        }
        return parts;
    }

    private Part part(int at, int nameLength, int extraLength) throws Refusal {
        if (jar.getInt(at) != INDEX) {
            throw broken("innehållsförteckningen är skadad", "its index is damaged");
        }
        var raw = bytes(at + INDEX_HEAD, nameLength);
        var part = new Part(
                name(raw),
                unsigned(at + 8),
                unsigned(at + 10),
                jar.getInt(at + 16),
                jar.getInt(at + 20),
                jar.getInt(at + 24),
                jar.getInt(at + 42),
                raw);
        names.take(part.name());
        checkHead(part, unsigned(at + 6));
        checkExtras(part, at + INDEX_HEAD + nameLength, extraLength);
        if (unsigned(at + 32) != 0 || unsigned(at + 34) != 0) {
            throw of(part, "har en kommentar eller ligger i en annan fil", "has a comment or lies in another file");
        }
        checkKind(part, unsigned(at + 4) >> 8, jar.getInt(at + 38) >>> 16);
        return part;
    }

    private static void checkHead(Part part, int version) throws Refusal {
        if (part.packed() < 0 || part.size() < 0 || version > NEWEST_FORMAT) {
            throw of(part, "använder zip64 eller ett nyare format", "uses zip64 or a newer format");
        }
        if ((part.flags() & ~KNOWN_FLAGS) != 0) {
            throw of(part, "är krypterad eller packad på okänt sätt", "is encrypted or packed in an unknown way");
        }
        if (part.method() != STORED && part.method() != DEFLATED) {
            throw of(part, "är packad på okänt sätt", "is packed in an unknown way");
        }
        if (part.method() == STORED && part.packed() != part.size()) {
            throw of(part, "uppger två storlekar", "states two sizes");
        }
        if (part.folder() && part.size() != 0) {
            throw of(part, "är en mapp med innehåll", "is a folder with content");
        }
    }

    /** A field that may give the part another name or size in another reader's eyes is not taken. */
    private void checkExtras(Part part, int at, int length) throws Refusal {
        var left = at;
        while (left < at + length) {
            var kind = unsigned(left);
            left += 4 + unsigned(left + 2);
            if (!HARMLESS_EXTRAS.contains(kind)) {
                throw of(
                        part,
                        "har ett extrafält (%04x) som andra läsare kan tolka annorlunda".formatted(kind),
                        "has an extra field (%04x) that other readers may take differently".formatted(kind));
            }
        }
        if (left != at + length) {
            throw of(part, "har ett skadat extrafält", "has a damaged extra field");
        }
    }

    private static void checkKind(Part part, int system, int mode) throws Refusal {
        var kind = system == UNIX ? mode & FILE_KIND : 0;
        if (kind != 0 && kind != (part.folder() ? FOLDER : PLAIN_FILE)) {
            throw of(part, "är en länk eller något annat än en fil", "is a link or something else than a file");
        }
    }

    /** In the order they lie: each begins where the one before ended, and the last ends where the index begins. */
    private void unpackAll(List<Part> parts, int indexStart) throws Refusal {
        parts.sort(Comparator.comparingInt(Part::at));
        var at = 0;
        for (var part : parts) {
            if (part.at() != at) {
                throw of(
                        part,
                        part.at() < at ? "överlappar en annan del" : "har okänt innehåll framför sig",
                        part.at() < at ? "overlaps another entry" : "has unknown content before it");
            }
            at = unpack(part);
        }
        if (at != indexStart) {
            throw broken("det ligger okänt innehåll mellan delarna", "there is unknown content between its entries");
        }
    }

    /** Answers where the part ends. */
    private int unpack(Part part) throws Refusal {
        var at = part.at();
        if (jar.getInt(at) != PART) {
            throw of(part, "saknar sitt huvud", "lacks its header");
        }
        var nameLength = unsigned(at + 26);
        var extraLength = unsigned(at + 28);
        var same = unsigned(at + 6) == part.flags()
                && unsigned(at + 4) <= NEWEST_FORMAT
                && unsigned(at + 8) == part.method()
                && Arrays.equals(bytes(at + PART_HEAD, nameLength), part.rawName())
                && (part.sizesFollow() && sizesAt(at + 14, 0, 0, 0)
                        || sizesAt(at + 14, part.crc(), part.packed(), part.size()));
        if (!same) {
            throw of(
                    part,
                    "beskrivs olika i sitt huvud och i innehållsförteckningen",
                    "is described differently in its header and in the index");
        }
        checkExtras(part, at + PART_HEAD + nameLength, extraLength);
        var content = at + PART_HEAD + nameLength + extraLength;
        keep(part, content);
        return behind(part, content + part.packed());
    }

    private int behind(Part part, int end) throws Refusal {
        if (!part.sizesFollow()) {
            return end;
        }
        if (jar.getInt(end) != SIZES_BEHIND || !sizesAt(end + 4, part.crc(), part.packed(), part.size())) {
            throw of(part, "uppger andra storlekar efter sitt innehåll", "states other sizes behind its content");
        }
        return end + SIZES_LENGTH;
    }

    private boolean sizesAt(int at, int crc, int packed, int size) {
        return jar.getInt(at) == crc && jar.getInt(at + 4) == packed && jar.getInt(at + 8) == size;
    }

    private void keep(Part part, int at) throws Refusal {
        if (part.size() > LARGEST_UNPACKED - unpacked) {
            throw new Refusal(
                    "Filen är uppackad större än 10 MB, som är gränsen för ett tillägg.",
                    "The file unpacks to more than 10 MB, the limit for a plugin.");
        }
        if (part.size() > EXPANSION_COUNTS_FROM && part.size() / MOST_EXPANSION > part.packed()) {
            throw of(part, "blir mer än hundra gånger större uppackad", "grows more than a hundredfold when unpacked");
        }
        unpacked += part.size();
        var content = part.method() == STORED ? bytes(at, part.size()) : inflated(part, at);
        var crc = new CRC32();
        crc.update(content);
        if ((int) crc.getValue() != part.crc()) {
            throw of(part, "är skadad: kontrollsumman stämmer inte", "is damaged: its checksum is wrong");
        }
        if (!part.folder()) {
            contents.put(part.name(), content);
        }
    }

    /** Exactly the stated bytes give exactly the stated size: nothing is left over and nothing is missing. */
    private byte[] inflated(Part part, int at) throws Refusal {
        var content = new byte[part.size()];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes(at, part.packed()));
            var got = 0;
            while (got < content.length && !inflater.finished() && !inflater.needsInput()) {
                got += inflater.inflate(content, got, content.length - got);
            }
            var over = inflater.inflate(new byte[1]);
            if (got != content.length || over != 0 || !inflater.finished() || inflater.getRemaining() != 0) {
                throw of(part, "har inte den storlek som den uppger", "does not have the size it states");
            }
        } catch (DataFormatException damaged) {
            throw of(part, "är skadad", "is damaged");
        }
        return content;
    }

    private static String name(byte[] raw) throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException other) {
            throw broken("en del har ett namn som inte är UTF-8", "an entry has a name that is not UTF-8");
        }
    }

    /** A length is only what somebody says: nothing is set aside for what is not there. */
    private byte[] bytes(int at, int length) {
        Objects.checkFromIndexSize(at, length, jar.capacity());
        var bytes = new byte[length];
        jar.get(at, bytes);
        return bytes;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(jar.getShort(at));
    }

    private static Refusal broken(String why, String whyInEnglish) {
        return new Refusal(
                "Filen går inte att läsa som en jar: " + why + ".",
                "The file cannot be read as a jar: " + whyInEnglish + ".");
    }

    private static Refusal of(Part part, String what, String whatInEnglish) {
        var name = PartNames.shown(part.name());
        return new Refusal("Delen " + name + " " + what + ".", "The entry " + name + " " + whatInEnglish + ".");
    }
}
