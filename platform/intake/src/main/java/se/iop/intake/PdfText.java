package se.iop.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import se.iop.intake.Unreadable.Why;

/** The text of a PDF in reading order, within limits of pages, of text, of what is unpacked and of time. */
final class PdfText {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int AT_A_TIME = 64 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** Packed twice: what the first unpacking gives would be unpacked again, out of our sight. */
    private static final Pattern TWICE = Pattern.compile(
            "/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)[\\s/]+(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");

    private PdfText() {}

    static String of(byte[] bytes) throws Unreadable {
        demandModest(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > DocumentText.MOST_PAGES) {
                throw new Unreadable(Why.TOO_MANY_PAGES);
            }
            return text(document);
        } catch (InvalidPasswordException locked) {
            throw new Unreadable(Why.ENCRYPTED);
        } catch (Stopped stopped) {
            throw new Unreadable(stopped.why);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new Unreadable(Why.BROKEN);
        }
    }

    private static String text(PDDocument document) throws IOException {
        var stripper = new Careful();
        stripper.setSortByPosition(false);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        stripper.setPageEnd("\n\n");
        return stripper.getText(document);
    }

    /** Unpacks everything once and throws it away, to know how much there is before anyone holds it. */
    private static void demandModest(byte[] bytes) throws Unreadable {
        var left = MOST_UNPACKED;
        for (var at = next(bytes, 0); at >= 0; at = next(bytes, at)) {
            left -= unpacked(bytes, at, left);
            if (left < 0) {
                throw new Unreadable(Why.TOO_MUCH_TEXT);
            }
        }
        if (TWICE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find()) {
            throw new Unreadable(Why.BROKEN);
        }
    }

    /** Where the content of the next stream begins, or less than 0. */
    private static int next(byte[] bytes, int from) {
        for (var at = from; at < bytes.length - STREAM.length - 1; at++) {
            if (Arrays.equals(bytes, at, at + STREAM.length, STREAM, 0, STREAM.length)
                    && (at < 3 || bytes[at - 1] != 'd')) {
                var content = at + STREAM.length;
                while (content < bytes.length && (bytes[content] == '\r' || bytes[content] == '\n')) {
                    content++;
                }
                return content;
            }
        }
        return -1;
    }

    private static long unpacked(byte[] bytes, int from, long atMost) {
        var inflater = new Inflater();
        var count = 0L;
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var part = new byte[AT_A_TIME];
            while (count <= atMost) {
                var more = inflater.inflate(part);
                if (more == 0) {
                    return count;
                }
                count += more;
            }
            return count;
        } catch (DataFormatException notPacked) {
            return count;
        } finally {
            inflater.end();
        }
    }

    /** Reading was stopped, because it would not end well. */
    private static final class Stopped extends IOException {

        private static final long serialVersionUID = 1;

        private final Why why;

        Stopped(Why why) {
            this.why = why;
        }
    }

    /** Looks at the clock and at how much has been read at every page and every letter. */
    private static final class Careful extends PDFTextStripper {

        private final long until = System.nanoTime() + budget();
        private int letters;

        Careful() throws IOException {
            // The superclass may fail.
        }

        private static long budget() {
            return DocumentText.LONGEST.toNanos();
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            demandTime();
            super.processPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            demandTime();
            super.processOperator(operator, operands);
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            letters++;
            if (letters <= Proposals.LONGEST) {
                super.processTextPosition(text);
            }
        }

        private void demandTime() throws Stopped {
            if (letters > Proposals.LONGEST) {
                throw new Stopped(Why.TOO_MUCH_TEXT);
            }
            if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                throw new Stopped(Why.TOO_SLOW);
            }
        }
    }
}
