package se.iop.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import se.iop.intake.Unreadable.Why;

/**
 * The text of a document of Word: its paragraphs, tables row by row, and its footnotes. Only those two parts of the
 * package are unpacked, counted while they are; nothing that the XML refers to is followed.
 */
final class DocxText {

    private static final int MOST_PARTS = 5_000;
    private static final long LARGEST_PART = 40L * 1024 * 1024;
    private static final int LONGEST = Proposals.LONGEST + 1;
    private static final int DEEPEST = 200;

    private DocxText() {}

    static String of(Path file) throws Unreadable {
        try (var packed = new ZipFile(file.toFile())) {
            if (packed.size() > MOST_PARTS) {
                throw new Unreadable(Why.TOO_MUCH_TEXT);
            }
            if (packed.getEntry("word/document.xml") == null) {
                throw new Unreadable(Why.WRONG_TYPE);
            }
            var text = new StringBuilder();
            for (var part : new String[] {"word/document.xml", "word/footnotes.xml"}) {
                var entry = packed.getEntry(part);
                if (entry != null) {
                    try (var content = new Counted(packed.getInputStream(entry))) {
                        read(content, text);
                    }
                }
            }
            return text.toString();
        } catch (TooMuch bomb) {
            throw new Unreadable(Why.TOO_MUCH_TEXT);
        } catch (ZipException | IllegalArgumentException | XMLStreamException broken) {
            throw new Unreadable(tooMuch(broken) ? Why.TOO_MUCH_TEXT : Why.BROKEN);
        } catch (IOException broken) {
            throw new Unreadable(Why.BROKEN);
        }
    }

    private static boolean tooMuch(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            // The language's own limits, of depth for example, are told by this mark only.
            if (cause instanceof TooMuch || String.valueOf(cause.getMessage()).contains("JAXP0001")) {
                return true;
            }
            if (cause instanceof XMLStreamException xml && xml.getNestedException() instanceof TooMuch) {
                return true;
            }
        }
        return false;
    }

    private static void read(InputStream content, StringBuilder text) throws XMLStreamException, TooMuch {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        var reader = factory.createXMLStreamReader(content);
        var depth = 0;
        var inText = false;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    inText = reader.getLocalName().equals("t");
                    begin(reader, text);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inText = false;
                    end(reader.getLocalName(), text);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText) {
                        text.append(reader.getText());
                    }
                }
                default -> {
                    // Comments and the like say nothing.
                }
            }
            if (depth > DEEPEST || text.length() > LONGEST) {
                throw new TooMuch();
            }
        }
    }

    private static void begin(XMLStreamReader reader, StringBuilder text) {
        switch (reader.getLocalName()) {
            case "tab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            case "footnoteReference" -> mark(reader, text);
            case "footnote" -> {
                text.append('\n');
                mark(reader, text);
                text.append(' ');
            }
            default -> {
                // Everything else is form.
            }
        }
    }

    /** Word numbers its own separators from below 1; they are no notes. */
    private static void mark(XMLStreamReader reader, StringBuilder text) {
        for (var at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals("id")
                    && reader.getAttributeValue(at).matches("[1-9]\\d?")) {
                text.append("<sup>").append(reader.getAttributeValue(at)).append("</sup>");
            }
        }
    }

    private static void end(String element, StringBuilder text) {
        switch (element) {
            case "p" -> text.append("\n\n");
            case "tc" -> {
                while (!text.isEmpty() && text.charAt(text.length() - 1) == '\n') {
                    text.setLength(text.length() - 1);
                }
                text.append('\t');
            }
            case "tr" -> text.append("\n\n");
            default -> {
                // Everything else is form.
            }
        }
    }

    /** More is packed here than any agreement holds. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts while it unpacks. */
    private static final class Counted extends FilterInputStream {

        private long left = LARGEST_PART;

        Counted(InputStream content) {
            super(content);
        }

        @Override
        public int read() throws IOException {
            var sign = super.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            return count(super.read(into, from, most));
        }

        private int count(int read) throws TooMuch {
            left -= Math.max(0, read);
            if (left < 0) {
                throw new TooMuch();
            }
            return read;
        }
    }
}
