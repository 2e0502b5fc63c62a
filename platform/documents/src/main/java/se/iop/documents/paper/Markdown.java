package se.iop.documents.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The long texts of an agreement as blocks: headings, lists, words of weight and footnotes ({@code [^1]}). Markup of
 * any other kind stands as the letters it is written with, so nothing that someone wrote is lost or run.
 */
public final class Markdown {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            .build();

    private static final Pattern DEFINITION =
            Pattern.compile("(?m)^ {0,3}\\[\\^([^\\]\\s]{1,40})\\]:[ \\t]*(.*(?:\\R(?:[ \\t]+\\S.*))*)(?:\\R|\\z)");
    private static final Pattern REFERENCE = Pattern.compile("\\[\\^([^\\]\\s]{1,40})\\]");

    private final Map<String, String> definitions = new LinkedHashMap<>();
    private final Set<String> used = new java.util.HashSet<>();
    private final Deque<Integer> open = new ArrayDeque<>();
    private final int under;

    private Markdown(int under) {
        this.under = under;
    }

    /**
     * The text as blocks.
     *
     * @param text the text
     * @param under the level of the heading that it stands under; its own headings come below that, and never skip one
     */
    public static List<Block> blocks(String text, int under) {
        return new Markdown(under).read(text);
    }

    /** The text as one line without headings, lists or footnotes. */
    public static String line(String text) {
        var line = new StringBuilder();
        for (var block : blocks(text, 1)) {
            line.append(line.isEmpty() ? "" : " ").append(plain(block));
        }
        return line.toString();
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Heading(var _, var words) -> words;
            case Block.Paragraph(var content) -> Inline.plain(content);
            case Block.Items(var _, var items) ->
                String.join(
                        "; ",
                        items.stream()
                                .map(item -> String.join(
                                        " ", item.stream().map(Markdown::plain).toList()))
                                .toList());
            case Block.Table _, Block.Signature _ -> "";
        };
    }

    private List<Block> read(String text) {
        var rest = DEFINITION.matcher(text).replaceAll(definition -> {
            definitions.putIfAbsent(definition.group(1), definition.group(2).strip());
            return "\n";
        });
        var blocks = new ArrayList<>(children(PARSER.parse(rest)));
        definitions.forEach((label, words) -> {
            if (!used.contains(label)) {
                blocks.add(new Block.Paragraph(line(PARSER.parse(words))));
            }
        });
        return List.copyOf(blocks);
    }

    private List<Block> children(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.addAll(block(node));
        }
        return blocks;
    }

    private List<Block> block(Node node) {
        return switch (node) {
            case Heading heading -> heading(heading);
            case Paragraph paragraph -> paragraph(inline(paragraph));
            case BulletList list -> List.of(items(list, false));
            case OrderedList list -> List.of(items(list, true));
            default -> children(node);
        };
    }

    private List<Block> heading(Heading heading) {
        while (!open.isEmpty() && open.peek() >= heading.getLevel()) {
            open.pop();
        }
        open.push(heading.getLevel());
        var words = Inline.plain(inline(heading)).strip();
        var level = Math.min(Block.Heading.DEEPEST, under + open.size());
        return words.isEmpty() ? List.of() : List.of(new Block.Heading(level, words));
    }

    private static List<Block> paragraph(List<Inline> content) {
        return Inline.plain(content).isBlank() ? List.of() : List.of(new Block.Paragraph(content));
    }

    private Block items(Node list, boolean ordered) {
        var items = new ArrayList<List<Block>>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (item instanceof ListItem) {
                items.add(children(item).stream().map(Markdown::withoutHeading).toList());
            }
        }
        return new Block.Items(
                ordered, items.stream().filter(item -> !item.isEmpty()).toList());
    }

    /** A heading inside a list would tear the outline apart. */
    private static Block withoutHeading(Block block) {
        return block instanceof Block.Heading(var _, var words)
                ? new Block.Paragraph(List.of(Inline.strong(words)))
                : block;
    }

    private List<Inline> inline(Node parent) {
        var content = new ArrayList<Inline>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            content.addAll(one(node));
        }
        return content;
    }

    private List<Inline> one(Node node) {
        return switch (node) {
            case Text text -> words(text.getLiteral());
            case StrongEmphasis strong -> List.of(new Inline.Strong(inline(strong)));
            case Emphasis emphasis -> List.of(new Inline.Emphasis(inline(emphasis)));
            case SoftLineBreak _ -> List.of(Inline.text(" "));
            case HardLineBreak _ -> List.of(new Inline.Break());
            case Code code -> List.of(Inline.text(code.getLiteral()));
            case HtmlInline html -> List.of(Inline.text(html.getLiteral()));
            case Link link -> link(link);
            case Image image -> inline(image);
            default -> inline(node);
        };
    }

    /** On paper an address must be read. */
    private List<Inline> link(Link link) {
        var content = new ArrayList<>(inline(link));
        if (!Inline.plain(content).equals(link.getDestination())) {
            content.add(Inline.text(" (" + link.getDestination() + ")"));
        }
        return content;
    }

    private List<Inline> words(String text) {
        var content = new ArrayList<Inline>();
        Matcher reference = REFERENCE.matcher(text);
        var from = 0;
        while (reference.find()) {
            var note = definitions.get(reference.group(1));
            if (note != null) {
                add(content, text.substring(from, reference.start()));
                used.add(reference.group(1));
                content.add(new Inline.Note(line(PARSER.parse(note))));
                from = reference.end();
            }
        }
        add(content, text.substring(from));
        return content;
    }

    private static void add(List<Inline> content, String text) {
        if (!text.isEmpty()) {
            content.add(Inline.text(Typography.set(text)));
        }
    }

    /** A footnote is one line and has no footnotes of its own. */
    private static List<Inline> line(Node document) {
        var content = new ArrayList<Inline>();
        var plain = new Markdown(1);
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            content.addAll(plain.inline(node));
        }
        return content;
    }
}
