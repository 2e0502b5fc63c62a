package se.iop.core.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Tells what a file is from its first bytes, and for a packed one from what it holds; its name is never asked. */
final class Sniffing {

    /** So many first bytes are looked at. */
    static final int HEAD = 8 * 1024;

    private static final int BOM = '\uFEFF';
    private static final int MIME_TYPE_AT_MOST = 100;

    /** The first bytes of formats that have a mark of their own, in hexadecimal; a dot stands for any digit. */
    private static final Map<Pattern, FileType> MARKS = marks();

    private static final Pattern PAGE = Pattern.compile(
            "^(<!doctype\\s+html|<html|<head|<body|<script|<iframe|<title)|<script[\\s>]|<html[\\s>]|<body[\\s>]");
    private static final Pattern DRAWING = Pattern.compile("<svg[\\s>]");

    private Sniffing() {}

    /** What the file is. */
    static FileType of(byte[] head, Path file) {
        var start = HexFormat.of().formatHex(head, 0, Math.min(head.length, 16));
        for (var mark : MARKS.entrySet()) {
            if (mark.getKey().matcher(start).lookingAt()) {
                return mark.getValue() == FileType.ZIP ? packed(file) : mark.getValue();
            }
        }
        // A reader of PDF finds the mark within the first kilobyte, so we do too.
        if (ascii(head, 1024).contains("%PDF-")) {
            return FileType.PDF;
        }
        return text(head);
    }

    private static Map<Pattern, FileType> marks() {
        var marks = new LinkedHashMap<Pattern, FileType>();
        mark(marks, "255044462d", FileType.PDF);
        mark(marks, "504b(0304|0506|0708)", FileType.ZIP);
        mark(marks, "d0cf11e0a1b11ae1", FileType.OLD_OFFICE);
        mark(marks, "7b5c727466", FileType.RTF);
        mark(marks, "89504e470d0a1a0a", FileType.PNG);
        mark(marks, "ffd8ff", FileType.JPEG);
        mark(marks, "474946383[79]61", FileType.GIF);
        mark(marks, "(49492a00|4d4d002a)", FileType.TIFF);
        mark(marks, "52494646.{8}57454250", FileType.WEBP);
        mark(marks, "52494646.{8}57415645", FileType.SOUND);
        mark(marks, "(494433|fffb|fff3|4f676753)", FileType.SOUND);
        mark(marks, ".{8}66747970", FileType.VIDEO);
        mark(marks, "(1f8b|377abcaf271c|526172211a07|425a68|fd377a585a00)", FileType.PACKED);
        mark(marks, "(4d5a|7f454c46|cafebabe|cffaedfe|cefaedfe|2321)", FileType.PROGRAM);
        return marks;
    }

    private static void mark(Map<Pattern, FileType> marks, String hex, FileType type) {
        marks.put(Pattern.compile(hex), type);
    }

    /** Office documents are packed too; what they are stands in what they hold. */
    private static FileType packed(Path file) {
        try (var packed = new ZipFile(file.toFile())) {
            if (packed.getEntry("META-INF/MANIFEST.MF") != null) {
                return FileType.PROGRAM;
            }
            if (packed.getEntry("[Content_Types].xml") != null) {
                return office(packed);
            }
            var said = packed.getEntry("mimetype");
            if (said != null) {
                try (var text = packed.getInputStream(said)) {
                    var type = new String(text.readNBytes(MIME_TYPE_AT_MOST), StandardCharsets.US_ASCII);
                    return type.startsWith(FileType.OPEN_DOCUMENT.mediaType()) ? FileType.OPEN_DOCUMENT : FileType.ZIP;
                }
            }
            return FileType.ZIP;
        } catch (ZipException | IllegalArgumentException broken) {
            return FileType.ZIP;
        } catch (IOException unreadable) {
            return FileType.UNKNOWN;
        }
    }

    private static FileType office(ZipFile packed) {
        for (var folder : new String[] {"word", "xl", "ppt"}) {
            if (packed.getEntry(folder + "/vbaProject.bin") != null) {
                return FileType.MACROS;
            }
        }
        if (packed.getEntry("word/document.xml") != null) {
            return FileType.WORD;
        }
        if (packed.getEntry("xl/workbook.xml") != null) {
            return FileType.EXCEL;
        }
        return packed.getEntry("ppt/presentation.xml") != null ? FileType.POWERPOINT : FileType.ZIP;
    }

    private static FileType text(byte[] head) {
        var text = read(head);
        if (text == null) {
            return FileType.UNKNOWN;
        }
        var start = text.strip().toLowerCase(Locale.ROOT);
        if (DRAWING.matcher(start).find() && (start.startsWith("<?xml") || start.startsWith("<"))) {
            return FileType.SVG;
        }
        if (PAGE.matcher(start).find()) {
            return FileType.HTML;
        }
        return start.startsWith("<?xml") ? FileType.XML : FileType.TEXT;
    }

    /** The first bytes as text, or nothing where they are none. */
    private static @Nullable String read(byte[] head) {
        if (head.length >= 2
                && ((head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)
                        || (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE))) {
            return new String(head, StandardCharsets.UTF_16);
        }
        for (var sign : head) {
            if (sign >= 0 && sign < ' ' && sign != '\t' && sign != '\n' && sign != '\r' && sign != '\f') {
                return null;
            }
        }
        var text = utf8(head);
        var read = text == null ? new String(head, StandardCharsets.ISO_8859_1) : text;
        return !read.isEmpty() && read.charAt(0) == BOM ? read.substring(1) : read;
    }

    private static @Nullable String utf8(byte[] head) {
        // The last letter may be cut in two by where we stop looking.
        for (var cut = 0; cut < Math.min(4, head.length); cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut))
                        .toString();
            } catch (CharacterCodingException notSo) {
                continue;
            }
        }
        return null;
    }

    private static String ascii(byte[] head, int atMost) {
        return new String(head, 0, Math.min(head.length, atMost), StandardCharsets.ISO_8859_1);
    }
}
