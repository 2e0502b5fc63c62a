package se.iop.documents.pdf;

import java.util.ArrayList;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Paper;

/** A paper as the page that the PDF is set from; every word is escaped, and there is no other way in. */
final class Html {

    private final StringBuilder html = new StringBuilder(16_384);
    private final List<Inline.Note> notes = new ArrayList<>();
    private boolean narrow;

    private Html() {}

    /** The whole page. */
    static String of(Paper paper, String css) {
        return new Html().page(paper, css);
    }

    private String page(Paper paper, String css) {
        html.append("<html lang=\"sv\"><head><title>")
                .append(escaped(paper.title()))
                .append("</title><meta name=\"subject\" content=\"")
                .append(escaped(paper.kind() + ": " + paper.title()))
                .append("\"/><meta name=\"author\" content=\"")
                .append(escaped(paper.author()))
                .append("\"/><style>")
                .append(css.replace("@footer@", inCss(paper.footer().text())))
                .append("</style></head><body>");
        html.append("<p class=\"kind\">").append(shown(paper.kind())).append("</p>");
        html.append("<h1>").append(shown(paper.title())).append("</h1>");
        paper.body().forEach(this::block);
        if (!notes.isEmpty()) {
            notes();
        }
        return html.append("</body></html>").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(var level, var text) -> element("h" + (level + 1), text);
            case Block.Paragraph(var content) -> paragraph(content);
            case Block.Items(var ordered, var items) -> items(ordered, items);
            case Block.Table table -> table(table);
            case Block.Signature(var party, var lines) -> signature(party, lines);
        }
    }

    private void paragraph(List<Inline> content) {
        html.append("<p>");
        content.forEach(this::inline);
        html.append("</p>");
    }

    private void items(boolean ordered, List<List<Block>> items) {
        html.append(ordered ? "<ol>" : "<ul>");
        for (var item : items) {
            html.append("<li>");
            item.forEach(this::block);
            html.append("</li>");
        }
        html.append(ordered ? "</ol>" : "</ul>");
    }

    private void table(Block.Table table) {
        html.append("<p class=\"caption\">").append(shown(table.caption())).append("</p>");
        narrow = true;
        html.append(table.head() == null ? "<table class=\"facts\">" : "<table>");
        if (!table.shares().isEmpty()) {
            html.append("<colgroup>");
            table.shares()
                    .forEach(share ->
                            html.append("<col style=\"width:").append(share).append("%\"/>"));
            html.append("</colgroup>");
        }
        if (table.head() != null) {
            html.append("<thead><tr>");
            for (var column = 0; column < table.head().size(); column++) {
                html.append("<th scope=\"col\"")
                        .append(figures(table, column))
                        .append('>')
                        .append(shown(table.head().get(column)))
                        .append("</th>");
            }
            html.append("</tr></thead>");
        }
        html.append("<tbody>");
        table.rows().forEach(row -> row(table, row));
        html.append("</tbody></table>");
        narrow = false;
    }

    private void row(Block.Table table, List<List<Inline>> row) {
        html.append("<tr>");
        for (var column = 0; column < row.size(); column++) {
            var heading = table.head() == null && column == 0;
            html.append(heading ? "<th scope=\"row\"" : "<td")
                    .append(figures(table, column))
                    .append('>');
            row.get(column).forEach(this::inline);
            html.append(heading ? "</th>" : "</td>");
        }
        html.append("</tr>");
    }

    private static String figures(Block.Table table, int column) {
        return table.amounts().contains(column) ? " class=\"figures\"" : "";
    }

    private void signature(String party, List<String> lines) {
        html.append("<div class=\"signature\"><p class=\"party\">")
                .append(shown(party))
                .append("</p>");
        for (var line : lines) {
            html.append("<p class=\"line\">").append(shown(line)).append("</p>");
        }
        html.append("</div>");
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text(var words) -> html.append(shown(words));
            case Inline.Strong(var content) -> within("strong", content);
            case Inline.Emphasis(var content) -> within("em", content);
            case Inline.Break() -> html.append("<br/>");
            case Inline.Note note -> {
                notes.add(note);
                html.append("<sup>").append(notes.size()).append("</sup>");
            }
        }
    }

    private void notes() {
        html.append("<div class=\"notes\"><h2>Noter</h2><ol>");
        for (var note : List.copyOf(notes)) {
            html.append("<li>");
            note.content().forEach(this::inline);
            html.append("</li>");
        }
        html.append("</ol></div>");
    }

    private void within(String name, List<Inline> content) {
        html.append('<').append(name).append('>');
        content.forEach(this::inline);
        html.append("</").append(name).append('>');
    }

    private void element(String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(shown(text))
                .append("</")
                .append(name)
                .append('>');
    }

    private String shown(String text) {
        return escaped(narrow ? Hyphens.hinted(Glyphs.shown(text)) : Glyphs.shown(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Inside quotation marks of a style sheet, which itself stands inside the page. */
    private static String inCss(String text) {
        var css = new StringBuilder();
        Glyphs.shown(text)
                .codePoints()
                .forEach(sign -> css.append(
                        Character.isLetterOrDigit(sign) || sign == ' '
                                ? Character.toString(sign)
                                : String.format("\\%06x ", sign)));
        return css.toString();
    }
}
