package se.iop.ui.template;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import java.util.List;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Inline;
import se.iop.documents.paper.Paper;

/** A document on the page, as its files say it, made element by element. */
final class PaperText {

    private static final int BELOW = 2;
    private static final int SMALLEST_HEADING = 6;

    private PaperText() {}

    /** The whole of it but for footnotes, whose words stand where they are pointed at. */
    static Component of(Paper paper) {
        var page = element("div");
        page.addClassName("paper");
        var kind = element("p", new Text(paper.kind()));
        kind.addClassName("paper-kind");
        var title = element("p", new Text(paper.title()));
        title.addClassName("paper-title");
        page.add(kind, title);
        paper.body().forEach(block -> page.add(of(block)));
        var footer = element("p", new Text(paper.footer().text()));
        footer.addClassNames("paper-footer", "quiet");
        page.add(footer);
        return page;
    }

    private static Component of(Block block) {
        return switch (block) {
            case Block.Heading(var level, var text) ->
                element("h" + Math.min(SMALLEST_HEADING, level + BELOW), new Text(text));
            case Block.Paragraph(var content) -> filled("p", content);
            case Block.Items(var ordered, var items) -> {
                var list = element(ordered ? "ol" : "ul");
                for (var item : items) {
                    var line = element("li");
                    item.forEach(inner -> line.add(of(inner)));
                    list.add(line);
                }
                yield list;
            }
            case Block.Table table -> table(table);
            case Block.Signature(var party, var lines) -> {
                var room = element("div", element("p", new Text(party)));
                room.addClassName("paper-signature");
                lines.forEach(line -> room.add(element("p", new Text(line + " ________"))));
                yield room;
            }
        };
    }

    private static Component table(Block.Table table) {
        var body = element("tbody");
        for (var row : table.rows()) {
            var line = element("tr");
            for (var column = 0; column < row.size(); column++) {
                line.add(filled(column == 0 ? "th" : "td", row.get(column)));
            }
            body.add(line);
        }
        var whole = element("table", element("caption", new Text(table.caption())));
        whole.addClassName("plain");
        if (table.head() != null) {
            var head = element("tr");
            table.head().forEach(cell -> head.add(element("th", new Text(cell))));
            whole.add(element("thead", head));
        }
        whole.add(body);
        var scroll = element("div", whole);
        scroll.addClassName("paper-table");
        scroll.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", table.caption());
        return scroll;
    }

    private static HtmlContainer filled(String tag, List<Inline> content) {
        var element = element(tag);
        content.forEach(inline -> element.add(of(inline)));
        return element;
    }

    private static Component of(Inline inline) {
        return switch (inline) {
            case Inline.Text(var words) -> new Text(words);
            case Inline.Strong(var content) -> filled("strong", content);
            case Inline.Emphasis(var content) -> filled("em", content);
            case Inline.Note(var content) -> filled("small", content);
            case Inline.Break() -> new HtmlComponent("br");
        };
    }

    private static HtmlContainer element(String tag, Component... content) {
        var element = new HtmlContainer(tag);
        element.add(content);
        return element;
    }
}
