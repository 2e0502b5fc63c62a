package se.iop.documents.paper;

import java.util.List;

/** A stretch of a paragraph. */
public sealed interface Inline {

    /**
     * Words as they stand.
     *
     * @param text the words, without line breaks or signs that no file can hold
     */
    record Text(String text) implements Inline {

        /** Takes away what neither XML nor a line of text can hold. */
        public Text {
            text = Typography.clean(text);
        }
    }

    /** Words of weight. */
    record Strong(List<Inline> content) implements Inline {

        /** Keeps a list of its own. */
        public Strong {
            content = List.copyOf(content);
        }
    }

    /** Words set apart. */
    record Emphasis(List<Inline> content) implements Inline {

        /** Keeps a list of its own. */
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /** A footnote; its number is its place among them. */
    record Note(List<Inline> content) implements Inline {

        /** Keeps a list of its own. */
        public Note {
            content = List.copyOf(content);
        }
    }

    /** A new line within the paragraph. */
    record Break() implements Inline {}

    /** Words as they stand. */
    static Inline text(String words) {
        return new Text(words);
    }

    /** Words of weight. */
    static Inline strong(String words) {
        return new Strong(List.of(new Text(words)));
    }

    /** The words alone; a footnote leaves no trace, and a new line is a space. */
    static String plain(List<Inline> content) {
        var text = new StringBuilder();
        content.forEach(inline -> text.append(plain(inline)));
        return text.toString();
    }

    private static String plain(Inline inline) {
        return switch (inline) {
            case Text(var words) -> words;
            case Strong(var content) -> plain(content);
            case Emphasis(var content) -> plain(content);
            case Note(var _) -> "";
            case Break() -> " ";
        };
    }
}
