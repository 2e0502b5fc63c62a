package se.iop.ui.writing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import se.iop.ui.text.Texts;

/**
 * Shows a Markdown text as elements made one by one, never as markup from the text: what looks like HTML is shown as
 * the letters it is, pictures are their words, and a link leads only to the web or to an address of post.
 */
public final class MarkdownText {

    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)(https?://|mailto:)\\S+");
    private static final int SMALLEST_HEADING = 6;

    /** Nobody writes so; a text that is nested deeper is shown without what is inside. */
    private static final int DEEPEST = 40;

    private final Texts texts;
    private final int headings;
    private final Footnotes footnotes;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private List<Integer> levels = List.of();

    private MarkdownText(Texts texts, int headings, Footnotes footnotes) {
        this.texts = texts;
        this.headings = headings;
        this.footnotes = footnotes;
    }

    /**
     * The text as elements.
     *
     * @param headings the level of the highest headings within the text, so that they fit below those around it
     */
    public static Component of(Texts texts, String markdown, int headings) {
        return new MarkdownText(texts, headings, Footnotes.of(markdown)).component();
    }

    private Component component() {
        var document = PARSER.parse(footnotes.body());
        levels = levels(document);
        var root = new Div();
        root.addClassName("written");
        document.accept(new Filling(root, 0));
        // Notes that nothing points at are read too, after the others.
        footnotes.notes().keySet().forEach(this::number);
        if (!numbers.isEmpty()) {
            root.add(notes());
        }
        return root;
    }

    private Component notes() {
        var list = new HtmlContainer("ol");
        list.addClassName("footnotes");
        list.getElement().setAttribute("aria-label", texts.of("writing.footnotes"));
        var said = new ArrayList<String>();
        // A note may point at another, which then is numbered while this one is shown.
        while (said.size() < numbers.size()) {
            var label = List.copyOf(numbers.keySet()).get(said.size());
            said.add(label);
            var item = new HtmlContainer("li");
            PARSER.parse(footnotes.notes().getOrDefault(label, "")).accept(new Filling(item, 0));
            list.add(item);
        }
        return list;
    }

    private int number(String label) {
        return numbers.computeIfAbsent(label, _ -> numbers.size() + 1);
    }

    private static List<Integer> levels(Node document) {
        return Stream.iterate(document.getFirstChild(), node -> node != null, Node::getNext)
                .filter(Heading.class::isInstance)
                .map(node -> ((Heading) node).getLevel())
                .distinct()
                .sorted()
                .toList();
    }

    private int level(int written) {
        return Math.min(SMALLEST_HEADING, headings + Math.max(0, levels.indexOf(written)));
    }

    /** Fills one element with what a node holds. */
    private final class Filling extends AbstractVisitor {

        private final HtmlContainer into;
        private final int depth;

        Filling(HtmlContainer into, int depth) {
            this.into = into;
            this.depth = depth;
        }

        @Override
        public void visit(Document document) {
            visitChildren(document);
        }

        @Override
        public void visit(Heading heading) {
            fill(block("h" + level(heading.getLevel())), heading);
        }

        @Override
        public void visit(Paragraph paragraph) {
            fill(block("p"), paragraph);
        }

        @Override
        public void visit(BulletList list) {
            fill(new HtmlContainer("ul"), list);
        }

        @Override
        public void visit(OrderedList list) {
            var ordered = new HtmlContainer("ol");
            var start = list.getMarkerStartNumber();
            if (start != null && start != 1) {
                ordered.getElement().setAttribute("start", start.toString());
            }
            fill(ordered, list);
        }

        @Override
        public void visit(ListItem item) {
            fill(block("li"), item);
        }

        @Override
        public void visit(BlockQuote quote) {
            fill(new HtmlContainer("blockquote"), quote);
        }

        @Override
        public void visit(StrongEmphasis strong) {
            fill(new HtmlContainer("strong"), strong);
        }

        @Override
        public void visit(Emphasis emphasis) {
            fill(new HtmlContainer("em"), emphasis);
        }

        @Override
        public void visit(ThematicBreak line) {
            into.add(new HtmlComponent("hr"));
        }

        @Override
        public void visit(SoftLineBreak newLine) {
            into.add(new HtmlComponent("br"));
        }

        @Override
        public void visit(HardLineBreak newLine) {
            into.add(new HtmlComponent("br"));
        }

        @Override
        public void visit(Link link) {
            if (SAFE_ADDRESS.matcher(link.getDestination()).matches()) {
                var anchor = new Anchor(link.getDestination());
                anchor.getElement().setAttribute("rel", "noopener noreferrer nofollow");
                fill(anchor, link);
            } else {
                fill(new Span(), link);
            }
        }

        @Override
        public void visit(Image image) {
            fill(new Span(), image);
        }

        @Override
        public void visit(Code code) {
            add("code", code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            add("pre", code.getLiteral());
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            add("pre", code.getLiteral());
        }

        @Override
        public void visit(HtmlInline letters) {
            into.add(new com.vaadin.flow.component.Text(letters.getLiteral()));
        }

        @Override
        public void visit(HtmlBlock letters) {
            add("p", letters.getLiteral());
        }

        @Override
        public void visit(Text text) {
            var literal = text.getLiteral();
            var reference = Footnotes.REFERENCE.matcher(literal);
            var shown = 0;
            while (reference.find()) {
                if (footnotes.notes().containsKey(reference.group(1))) {
                    plain(literal.substring(shown, reference.start()));
                    into.add(pointer(number(reference.group(1))));
                    shown = reference.end();
                }
            }
            plain(literal.substring(shown));
        }

        private Component pointer(int number) {
            var pointer = new HtmlContainer("sup");
            var figure = new Span(String.valueOf(number));
            figure.getElement().setAttribute("aria-hidden", "true");
            var said = new Span(texts.of("writing.footnote", number));
            said.addClassName("only-heard");
            pointer.add(figure, said);
            return pointer;
        }

        private void plain(String text) {
            if (!text.isEmpty()) {
                into.add(new com.vaadin.flow.component.Text(text));
            }
        }

        private void add(String tag, String letters) {
            var element = block(tag);
            element.setText(letters.stripTrailing());
            into.add(element);
        }

        private void fill(HtmlContainer element, Node node) {
            into.add(element);
            if (depth < DEEPEST) {
                new Filling(element, depth + 1).visitChildren(node);
            }
        }

        private static HtmlContainer block(String tag) {
            var block = new HtmlContainer(tag);
            block.getElement().setAttribute("dir", "auto");
            return block;
        }
    }
}
