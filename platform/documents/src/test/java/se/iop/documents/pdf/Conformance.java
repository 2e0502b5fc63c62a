package se.iop.documents.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the reference validator, says of a file. */
public final class Conformance {

    /** The archive's profile and the reader's. */
    public static final List<PDFAFlavour> DEMANDED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    /** Every failed check, with its clause. */
    public static List<String> failures(byte[] pdf) throws Exception {
        var failures = new java.util.ArrayList<String>();
        for (var profile : DEMANDED) {
            failures.addAll(failures(pdf, profile));
        }
        return failures;
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour profile) throws VeraPDFException, java.io.IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), profile);
                var validator = Foundries.defaultInstance().createValidator(profile, false)) {
            var result = validator.validate(parser);
            if (result.isCompliant()) {
                return List.of();
            }
            return result.getTestAssertions().stream()
                    .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
                    .map(check -> profile + " " + check.getRuleId().getClause() + " " + check.getMessage() + " "
                            + check.getLocation().getContext())
                    .toList();
        }
    }
}
