package se.iop.core.attachment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a file is, told by its content. */
public enum FileType {
    /** A document with fixed pages. */
    PDF("application/pdf", "pdf"),
    /** A Word document. */
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "dotx"),
    /** An Excel workbook. */
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xltx"),
    /** A PowerPoint presentation. */
    POWERPOINT("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx", "ppsx", "potx"),
    /** A document of Word, Excel or PowerPoint that brings a program. */
    MACROS("application/vnd.ms-office.macroenabled", "docm", "xlsm", "pptm", "dotm"),
    /** A text, sheet or presentation in the open format. */
    OPEN_DOCUMENT("application/vnd.oasis.opendocument", "odt", "ods", "odp"),
    /** A document of the older office programs, or a letter of Outlook; it may bring a program. */
    OLD_OFFICE("application/x-ole-storage", "doc", "xls", "ppt", "msg"),
    /** Formatted text. */
    RTF("application/rtf", "rtf"),
    /** A picture. */
    PNG("image/png", "png"),
    /** A photograph. */
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** A picture. */
    GIF("image/gif", "gif"),
    /** A scanned picture. */
    TIFF("image/tiff", "tif", "tiff"),
    /** A picture. */
    WEBP("image/webp", "webp"),
    /** A drawing, which may bring a script. */
    SVG("image/svg+xml", "svg"),
    /** A web page, which may bring a script. */
    HTML("text/html", "html", "htm", "xhtml"),
    /** Data in XML. */
    XML("application/xml", "xml", "xsd", "xsl"),
    /** Plain text of any kind. */
    TEXT("text/plain", "txt", "csv", "md", "json", "eml", "ics", "log", "tsv"),
    /** Files packed together. */
    ZIP("application/zip", "zip"),
    /** Packed in another way. */
    PACKED("application/x-compressed", "gz", "7z", "rar", "bz2", "xz", "tgz"),
    /** Sound. */
    SOUND("audio/mpeg", "mp3", "wav", "m4a", "ogg"),
    /** Moving pictures. */
    VIDEO("video/mp4", "mp4", "mov", "m4v"),
    /** A program that a computer could run. */
    PROGRAM("application/x-executable", "exe", "dll", "sh", "bat", "cmd", "com", "jar", "class", "so", "msi", "ps1"),
    /** None of those. */
    UNKNOWN("application/octet-stream");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** Whether a browser or an office program may run something that it finds in the file. */
    public boolean active() {
        return switch (this) {
            case HTML, SVG, XML, PROGRAM, MACROS -> true;
            default -> false;
        };
    }

    /** The media type it is given out with: nothing that a browser would run if it were shown after all. */
    public String servedAs() {
        return active() ? UNKNOWN.mediaType : mediaType;
    }

    /** Whether the name says that the file is something else than it is. */
    public boolean contradicts(String name) {
        var point = name.lastIndexOf('.');
        var ending = point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
        return !endings.contains(ending) && Arrays.stream(values()).anyMatch(type -> type.endings.contains(ending));
    }

    /** The type with that media type. */
    static FileType of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
