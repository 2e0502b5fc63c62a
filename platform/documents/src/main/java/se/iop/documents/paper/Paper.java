package se.iop.documents.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as a value, the same for every kind of file.
 *
 * @param kind what kind of document it is, above the title: {@code Överenskommelse}
 * @param title what it is called
 * @param author who gives it out
 * @param footer what every page says of the document
 * @param draft whether every page says that nothing is decided yet
 * @param body what it says
 */
public record Paper(String kind, String title, String author, Footer footer, boolean draft, List<Block> body) {

    /** What a page of a draft says across itself. */
    public static final String DRAFT = "UTKAST";

    /** Keeps a list of its own; a document without a title still has a name. */
    public Paper {
        kind = Typography.clean(kind);
        title = title.isBlank() ? "Utan rubrik" : Typography.clean(title);
        author = Typography.clean(author);
        body = List.copyOf(body);
    }

    /**
     * What every page says of the document.
     *
     * @param caseNumber the case number, unknown where there is none yet
     * @param version which version of the agreement
     * @param checksum of what the document is made from, as hexadecimal digits; none where there is none to state
     * @param template which template it follows; none where it follows none
     */
    public record Footer(
            @Nullable String caseNumber,
            String version,
            @Nullable String checksum,
            @Nullable String template) {

        private static final int SHOWN = 16;
        private static final int GROUP = 4;

        /** Takes away what no file can hold. */
        public Footer {
            caseNumber = caseNumber == null ? null : Typography.clean(caseNumber);
            version = Typography.clean(version);
            template = template == null ? null : Typography.clean(template);
        }

        /** A footer of a document that follows no template. */
        public Footer(@Nullable String caseNumber, String version, @Nullable String checksum) {
            this(caseNumber, version, checksum, null);
        }

        /** The whole of it but for the page number, on one line. */
        public String text() {
            var parts = new ArrayList<String>();
            parts.add(caseNumber == null ? "Diarienummer okänt" : "Diarienummer " + caseNumber);
            parts.add("Version " + version);
            if (checksum != null) {
                parts.add("Kontrollsumma " + grouped(checksum));
            }
            if (template != null) {
                parts.add(template);
            }
            return String.join(" · ", parts);
        }

        /** The first digits in groups, as one reads them aloud. */
        public static String grouped(String checksum) {
            var shown = checksum.substring(0, Math.min(SHOWN, checksum.length()));
            var text = new StringBuilder();
            for (var place = 0; place < shown.length(); place += GROUP) {
                text.append(text.isEmpty() ? "" : "\u00a0")
                        .append(shown, place, Math.min(place + GROUP, shown.length()));
            }
            return text.toString();
        }
    }

    /** The words line by line, in the order they are read: what every kind of file must give back. */
    public List<String> lines() {
        var lines = new Lines();
        lines.add(List.of(Inline.text(kind)));
        lines.add(List.of(Inline.text(title)));
        body.forEach(lines::add);
        return lines.done();
    }

    /** The footnotes in order. */
    public List<Inline.Note> notes() {
        var lines = new Lines();
        body.forEach(lines::add);
        return List.copyOf(lines.notes);
    }

    /** Reads a document aloud. */
    private static final class Lines {

        private final List<String> lines = new ArrayList<>();
        private final List<Inline.Note> notes = new ArrayList<>();

        void add(Block block) {
            switch (block) {
                case Block.Heading(var _, var text) -> add(List.of(Inline.text(text)));
                case Block.Paragraph(var content) -> add(content);
                case Block.Items(var _, var items) -> items.forEach(item -> item.forEach(this::add));
                case Block.Table table -> add(table);
                case Block.Signature(var party, var room) -> {
                    add(List.of(Inline.text(party)));
                    room.forEach(line -> add(List.of(Inline.text(line))));
                }
            }
        }

        private void add(Block.Table table) {
            add(List.of(Inline.text(table.caption())));
            if (table.head() != null) {
                table.head().forEach(cell -> add(List.of(Inline.text(cell))));
            }
            table.rows().forEach(row -> row.forEach(this::add));
        }

        private void add(List<Inline> content) {
            var line = Inline.plain(content).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            content.forEach(this::note);
        }

        private void note(Inline inline) {
            switch (inline) {
                case Inline.Note note -> notes.add(note);
                case Inline.Strong(var content) -> content.forEach(this::note);
                case Inline.Emphasis(var content) -> content.forEach(this::note);
                case Inline.Text _, Inline.Break _ -> {}
            }
        }

        List<String> done() {
            notes.forEach(note -> lines.add(Inline.plain(note.content()).strip()));
            return List.copyOf(lines);
        }
    }
}
