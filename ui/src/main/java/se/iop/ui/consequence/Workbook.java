package se.iop.ui.consequence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import se.iop.core.consequence.Difference;
import se.iop.core.consequence.Said;
import se.iop.ui.consequence.ConsequenceFiles.Content;
import se.iop.ui.layout.Swedish;
import se.iop.ui.text.Texts;

/** An answer as a workbook: the numbers on one sheet, every difference on the other. */
final class Workbook {

    /** What a spreadsheet might run instead of show, also when the sheet is saved as text and opened again. */
    private static final Pattern FORMULA = Pattern.compile("(?s)^[\\s\\p{Cntrl}\\p{Cf}]*[=+\\-@＝＋－＠|%].*");

    private static final int LONGEST = 32_000;

    /** Dark enough to be read on white. */
    private static final String RED = "B00020";

    private final Texts texts;
    private final Swedish swedish;

    Workbook(Texts texts, Swedish swedish) {
        this.texts = texts;
        this.swedish = swedish;
    }

    byte[] of(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var book = new org.dhatim.fastexcel.Workbook(bytes, "IOP-plattformen", "1.0")) {
            numbers(book.newWorksheet(texts.of("consequence.file.sheet.numbers")), content);
            differences(book.newWorksheet(texts.of("consequence.file.sheet.differences")), content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void numbers(Worksheet sheet, Content content) {
        var answer = content.answer();
        head(
                sheet,
                List.of(
                        texts.of("consequence.file.difference"),
                        texts.of("consequence.file.agreements"),
                        texts.of("consequence.file.findings"),
                        texts.of("consequence.file.known"),
                        texts.of("consequence.file.unknown")));
        var line = 1;
        for (var entry : answer.tiles().byKind().entrySet()) {
            var tile = entry.getValue();
            sheet.value(line, 0, texts.of("consequence.kind." + entry.getKey().name()));
            sheet.value(line, 1, tile.agreements());
            sheet.value(line, 2, tile.findings());
            sheet.value(line, 3, BigDecimal.valueOf(tile.committed().known().ore(), 2));
            sheet.value(line, 4, tile.committed().unknown());
            line++;
        }
        sheet.value(line + 1, 0, harmless(Supposed.compared(answer, texts, swedish)));
        warn(sheet, line + 2, content);
    }

    private void differences(Worksheet sheet, Content content) {
        head(
                sheet,
                List.of(
                        texts.of("consequence.file.difference"),
                        texts.of("consequence.agreement"),
                        texts.of("consequence.status"),
                        texts.of("consequence.rule"),
                        texts.of("consequence.before"),
                        texts.of("consequence.after"),
                        texts.of("consequence.file.known"),
                        texts.of("consequence.file.unknown"),
                        texts.of("consequence.file.id")));
        var line = 1;
        for (var difference : content.differences()) {
            line(
                    sheet,
                    line,
                    difference,
                    Supposed.nothingBefore(content.answer().basis(), texts));
            line++;
        }
        warn(sheet, line + 1, content);
    }

    /** Stands on every sheet, for a sheet may be sent on alone. */
    private void warn(Worksheet sheet, int line, Content content) {
        var basis = content.answer().basis();
        if (!basis.unsigned().isEmpty()) {
            sheet.value(line, 0, harmless(Supposed.unsigned(basis, texts)));
            sheet.style(line, 0).bold().fontColor(RED).set();
        }
    }

    private void line(Worksheet sheet, int line, Difference difference, String nothingBefore) {
        var rule = difference.after() == null ? difference.before() : difference.after();
        sheet.value(line, 0, texts.of("consequence.kind." + difference.kind().name()));
        sheet.value(line, 1, harmless(difference.title()));
        sheet.value(line, 2, texts.of(difference.status()));
        sheet.value(line, 3, rule == null ? "" : harmless(rule.rule()));
        sheet.value(line, 4, said(difference.before(), nothingBefore));
        sheet.value(line, 5, said(difference.after(), texts.of("consequence.no-rule")));
        sheet.value(line, 6, BigDecimal.valueOf(difference.committed().known().ore(), 2));
        sheet.value(line, 7, difference.committed().unknown());
        sheet.value(line, 8, difference.agreement().toString());
    }

    private String said(@Nullable Said said, String nothing) {
        return said == null
                ? nothing
                : harmless(texts.of("consequence.state." + said.state().name()) + ". " + said.why());
    }

    private static void head(Worksheet sheet, List<String> headings) {
        for (var column = 0; column < headings.size(); column++) {
            sheet.value(0, column, headings.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, column == 1 || column == 4 || column == 5 ? 45 : 18);
        }
        sheet.freezePane(0, 1);
    }

    /** The text as a cell may hold it: no formula, and not longer than a spreadsheet takes. */
    static String harmless(String text) {
        var shown = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return FORMULA.matcher(shown).matches() ? "'" + shown : shown;
    }
}
