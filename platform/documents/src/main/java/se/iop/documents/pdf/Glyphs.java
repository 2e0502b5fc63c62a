package se.iop.documents.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that every document carries, and what they can show. */
final class Glyphs {

    /** Stands for a sign that the fonts lack; a document for the archive may not refer to a sign that is not there. */
    static final char LACKING = '\u25a1';

    private static final int COUNT_AT = 4;
    private static final int FIRST_RECORD_AT = 12;
    private static final int RECORD_LENGTH = 16;
    private static final int SUBSTITUTIONS = 0x47535542; // GSUB
    private static final int NOTHING = 0x58585858; // XXXX

    /** Read when the first document is made, not when the application starts. */
    private static final class Known {
        static final CmapLookup TEXT = lookup(Face.SERIF);
        static final CmapLookup HEADINGS = lookup(Face.SANS);
    }

    private Glyphs() {}

    /** A font file. */
    enum Face {
        SERIF("SourceSerif4-Regular.ttf", "Brev", 400, false),
        SERIF_ITALIC("SourceSerif4-Italic.ttf", "Brev", 400, true),
        SERIF_STRONG("SourceSerif4-SemiBold.ttf", "Brev", 700, false),
        SANS("SourceSans3-Regular.ttf", "Rubrik", 400, false),
        SANS_STRONG("SourceSans3-SemiBold.ttf", "Rubrik", 700, false);

        final String file;
        final String family;
        final int weight;
        final boolean italic;

        Face(String file, String family, int weight, boolean italic) {
            this.file = file;
            this.family = family;
            this.weight = weight;
            this.italic = italic;
        }

        /** The font as it is embedded: without ligatures, whose signs no reader could turn into letters again. */
        InputStream open() {
            try (var stored = Objects.requireNonNull(Glyphs.class.getResourceAsStream(file), file)) {
                return new ByteArrayInputStream(withoutSubstitutions(stored.readAllBytes()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /** The text with every sign that the fonts lack told as lacking. */
    static String shown(String text) {
        if (text.codePoints().allMatch(Glyphs::known)) {
            return text;
        }
        var shown = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> shown.appendCodePoint(known(sign) ? sign : LACKING));
        return shown.toString();
    }

    /** The table of substitutions gets a name that nobody looks for; the file on disk stays as it was published. */
    private static byte[] withoutSubstitutions(byte[] font) {
        var tables = ByteBuffer.wrap(font);
        var count = tables.getShort(COUNT_AT);
        for (var table = 0; table < count; table++) {
            var record = FIRST_RECORD_AT + table * RECORD_LENGTH;
            if (tables.getInt(record) == SUBSTITUTIONS) {
                tables.putInt(record, NOTHING);
            }
        }
        return font;
    }

    private static boolean known(int sign) {
        return sign < 0x7f || (Known.TEXT.getGlyphId(sign) != 0 && Known.HEADINGS.getGlyphId(sign) != 0);
    }

    /** The font, to be closed. */
    static TrueTypeFont read(Face face) throws IOException {
        try (var bytes = face.open()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        }
    }

    private static CmapLookup lookup(Face face) {
        try (var font = read(face)) {
            return font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
