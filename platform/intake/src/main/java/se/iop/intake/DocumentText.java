package se.iop.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import se.iop.intake.Unreadable.Why;

/**
 * The text of a file, whatever it is called: PDF, DOCX or plain text. Every file is taken for hostile: sizes are
 * counted while reading, nothing is fetched from anywhere, and what cannot be read is told in one word.
 */
public final class DocumentText {

    /** The largest file. */
    public static final long LARGEST = 10L * 1024 * 1024;

    /** The most pages. */
    public static final int MOST_PAGES = 200;

    /** The longest time. */
    public static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int UNREADABLE_SHARE = 20;
    private static final Pattern SEVERAL_BLANK_LINES = Pattern.compile("\n[ \t]*(?:\n[ \t]*){2,}");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");

    private DocumentText() {}

    /**
     * Reads the text.
     *
     * @throws Unreadable when the file is no text that could be an agreement's
     */
    public static String of(Path file) throws Unreadable {
        try {
            return of(file, Files.size(file));
        } catch (IOException broken) {
            throw new Unreadable(Why.BROKEN);
        }
    }

    private static String of(Path file, long size) throws Unreadable, IOException {
        if (size == 0) {
            throw new Unreadable(Why.EMPTY);
        }
        if (size > LARGEST) {
            throw new Unreadable(Why.TOO_LARGE);
        }
        var bytes = Files.readAllBytes(file);
        var text = clean(raw(file, bytes));
        if (text.length() > Proposals.LONGEST) {
            throw new Unreadable(Why.TOO_MUCH_TEXT);
        }
        return text;
    }

    private static String raw(Path file, byte[] bytes) throws Unreadable {
        if (begins(bytes, "%PDF-")) {
            return demandText(PdfText.of(bytes));
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            return demandText(DocxText.of(file));
        }
        return plain(bytes);
    }

    /** The mark of a PDF may stand anywhere in the first kilobyte. */
    private static boolean begins(byte[] bytes, String mark) {
        return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).contains(mark);
    }

    private static String demandText(String text) throws Unreadable {
        if (text.isBlank()) {
            throw new Unreadable(Why.NO_TEXT);
        }
        return text;
    }

    /** UTF-8 or UTF-16 where it is that, else what Windows wrote; bytes that no text has are no text. */
    private static String plain(byte[] bytes) throws Unreadable {
        var text = decoded(bytes);
        var odd = text.chars()
                .filter(sign ->
                        sign == 0xFFFD || sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f')
                .count();
        if (odd * UNREADABLE_SHARE > text.length() || text.indexOf(0) >= 0) {
            throw new Unreadable(Why.WRONG_TYPE);
        }
        if (text.isBlank()) {
            throw new Unreadable(Why.EMPTY);
        }
        return text;
    }

    private static String decoded(byte[] bytes) {
        if (bytes.length >= 2 && (marked(bytes, 0xFE, 0xFF) || marked(bytes, 0xFF, 0xFE))) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notSo) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean marked(byte[] bytes, int first, int second) {
        return (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** One kind of blank and of line end, no signs that cannot be seen. */
    private static String clean(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        var blanks = lines.replace('\u00a0', ' ')
                .replace('\u2007', ' ')
                .replace('\u202f', ' ')
                .replace("\u00ad", "");
        var seen = INVISIBLE.matcher(blanks).replaceAll("");
        return SEVERAL_BLANK_LINES.matcher(seen).replaceAll("\n\n").strip();
    }
}
