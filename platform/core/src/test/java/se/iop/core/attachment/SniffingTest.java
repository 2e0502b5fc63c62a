package se.iop.core.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file is, told by what is in it. */
class SniffingTest {

    static Stream<Arguments> files() throws IOException {
        return Stream.of(
                arguments(FileType.PDF, "%PDF-1.7\n%âãÏÓ".getBytes(ISO_8859_1)),
                arguments(FileType.PDF, "\n\n  %PDF-1.4\n".getBytes(UTF_8)),
                arguments(FileType.PNG, hex("89504e470d0a1a0a0000000d")),
                arguments(FileType.JPEG, hex("ffd8ffe000104a464946")),
                arguments(FileType.GIF, hex("474946383961")),
                arguments(FileType.TIFF, hex("49492a0008000000")),
                arguments(FileType.WEBP, hex("52494646aabbccdd57454250")),
                arguments(FileType.VIDEO, hex("0000001866747970")),
                arguments(FileType.OLD_OFFICE, hex("d0cf11e0a1b11ae10000")),
                arguments(FileType.RTF, "{\\rtf1\\ansi}".getBytes(UTF_8)),
                arguments(FileType.PROGRAM, hex("4d5a90000300")),
                arguments(FileType.PROGRAM, hex("7f454c46020101")),
                arguments(FileType.PROGRAM, "#!/bin/sh\nrm -rf /".getBytes(UTF_8)),
                arguments(FileType.PACKED, hex("1f8b0800")),
                arguments(FileType.WORD, zip("[Content_Types].xml", "word/document.xml")),
                arguments(FileType.EXCEL, zip("[Content_Types].xml", "xl/workbook.xml")),
                arguments(FileType.POWERPOINT, zip("[Content_Types].xml", "ppt/presentation.xml")),
                arguments(FileType.MACROS, zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
                arguments(FileType.PROGRAM, zip("META-INF/MANIFEST.MF", "A.class")),
                arguments(FileType.ZIP, zip("bild.png")),
                arguments(FileType.ZIP, hex("504b0304ffff")),
                arguments(FileType.HTML, "<!DOCTYPE html><p>Hej".getBytes(UTF_8)),
                arguments(FileType.HTML, "\uFEFF  <!-- x --> <script>alert(1)</script>".getBytes(UTF_8)),
                arguments(FileType.HTML, "Hej <SCRIPT src=x>".getBytes(UTF_8)),
                arguments(FileType.SVG, "<?xml version='1.0'?><svg xmlns='x'/>".getBytes(UTF_8)),
                arguments(FileType.XML, "<?xml version='1.0'?><a/>".getBytes(UTF_8)),
                arguments(FileType.TEXT, "Räksmörgås 🌻".getBytes(UTF_8)),
                arguments(FileType.TEXT, "Räksmörgås".getBytes(ISO_8859_1)),
                arguments(FileType.TEXT, "Räksmörgås".getBytes(UTF_16)),
                arguments(FileType.UNKNOWN, hex("00010203040506")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void contentTells(FileType expected, byte[] content) throws IOException {
        try (var received = Received.of(new ByteArrayInputStream(content), 1_000_000)) {
            assertThat(received.type()).isEqualTo(expected);
        }
    }

    @Test
    void aLetterCutInTwoIsStillText() throws IOException {
        var content = ("a" + "å".repeat(Sniffing.HEAD)).getBytes(UTF_8);
        try (var received = Received.of(new ByteArrayInputStream(content), 1_000_000)) {
            assertThat(received.type()).isEqualTo(FileType.TEXT);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PDF, avtal.pdf, false",
        "HTML, avtal.pdf, true",
        "PROGRAM, bild.PNG, true",
        "TEXT, deltagare.csv, false",
        "WORD, avtal.docx, false",
        "ZIP, avtal.docx, true",
        "UNKNOWN, avtal.pdf, true",
        "UNKNOWN, signatur.asice, false",
        "PDF, avtal, false"
    })
    void aNameThatLiesIsNoticed(FileType type, String name, boolean lies) {
        assertThat(type.contradicts(name)).isEqualTo(lies);
    }

    @Test
    void whatCouldRunIsGivenOutAsNothingThatRuns() {
        assertThat(FileType.HTML.servedAs()).isEqualTo("application/octet-stream");
        assertThat(FileType.SVG.servedAs()).isEqualTo("application/octet-stream");
        assertThat(FileType.PDF.servedAs()).isEqualTo("application/pdf");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
