package se.iop.ui.template;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.core.history.TextComparison;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Piece;
import se.iop.ui.text.Texts;

/** A template as lines of words, and what differs between two of them. */
final class TemplateText {

    private final Texts texts;

    TemplateText(Texts texts) {
        this.texts = texts;
    }

    /** What differs; a sign tells what is gone and what has come, and not the colour alone. */
    Component differences(@Nullable Template before, @Nullable Template after) {
        var list = new UnorderedList();
        list.addClassName("template-differences");
        for (var row : TextComparison.of(lines(before), lines(after))) {
            if (!row.same()) {
                add(list, "del", "− ", row.before());
                add(list, "ins", "+ ", row.after());
            }
        }
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(texts.of("template.same")));
        }
        return list;
    }

    private static void add(UnorderedList list, String tag, String sign, List<TextComparison.Piece> pieces) {
        if (!pieces.isEmpty()) {
            var words = new StringBuilder(sign);
            pieces.forEach(piece -> words.append(piece.text()));
            var element = new HtmlContainer(tag);
            element.add(new Text(words.toString()));
            list.add(new ListItem(element));
        }
    }

    private List<String> lines(@Nullable Template template) {
        var lines = new ArrayList<String>();
        if (template == null) {
            return lines;
        }
        lines.add(template.name());
        lines.add(texts.of(template.numbered() ? "template.numbered" : "template.unnumbered"));
        for (var section : template.sections()) {
            lines.add(section.heading());
            for (var piece : section.pieces()) {
                switch (piece) {
                    case Piece.Words(var words) -> lines.addAll(words.lines().toList());
                    case Piece.Show(var part) -> lines.add(texts.of("template.part." + part.name()));
                }
            }
        }
        return lines;
    }
}
