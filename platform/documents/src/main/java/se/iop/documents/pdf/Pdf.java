package se.iop.documents.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import se.iop.documents.paper.Paper;

/** A paper as a PDF that an archive takes (PDF/A-2a) and a screen reader reads (PDF/UA-1). */
public final class Pdf {

    private Pdf() {}

    static {
        // The library tells its life story at every document; what goes wrong it throws.
        XRLog.setLoggingEnabled(false);
    }

    /** The file. Takes a while: never while others wait for a lock. */
    public static byte[] of(Paper paper) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.withProducer("IOP-plattformen");
        builder.useUnicodeLineBreaker(new Lines());
        for (var face : Glyphs.Face.values()) {
            FSSupplier<InputStream> file = face::open;
            builder.useFont(file, face.family, face.weight, face.italic ? FontStyle.ITALIC : FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(Html.of(paper, Style.SHEET), null);
        return rendered(builder, paper);
    }

    private static byte[] rendered(PdfRendererBuilder builder, Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            var document = renderer.getPdfDocument();
            if (paper.draft()) {
                Watermark.across(document, Paper.DRAFT);
            }
            document.save(bytes);
            document.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** How a paper looks. */
    private static final class Style {

        static final String SHEET = read();

        private static String read() {
            try (var file = Objects.requireNonNull(Pdf.class.getResourceAsStream("paper.css"))) {
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
