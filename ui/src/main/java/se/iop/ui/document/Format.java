package se.iop.ui.document;

import java.util.Arrays;
import java.util.Optional;
import se.iop.documents.docx.Docx;
import se.iop.documents.paper.Paper;
import se.iop.documents.pdf.Pdf;

/** What kind of file a document is given as. */
public enum Format {
    /** For reading, printing and the archive. */
    PDF("pdf", "application/pdf") {
        @Override
        byte[] file(Paper paper) {
            return Pdf.of(paper);
        }
    },
    /** For going on with in a word processor. */
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        byte[] file(Paper paper) {
            return Docx.of(paper);
        }
    };

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** How the file's name ends. */
    public String ending() {
        return ending;
    }

    /** What the file is, to a browser. */
    public String mediaType() {
        return mediaType;
    }

    /** The kind of file whose names end so. */
    public static Optional<Format> ending(String with) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(with))
                .findFirst();
    }

    abstract byte[] file(Paper paper);
}
