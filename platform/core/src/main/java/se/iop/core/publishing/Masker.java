package se.iop.core.publishing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes what is masked out of a document: at its place, and wherever else the same text stands. */
final class Masker {

    /** Of one length whatever it stands for. */
    static final String MARK = "[maskerat]";

    /** Stands for the mark until all texts are looked for, so that no text is found in the mark itself. */
    private static final String HOLE = "\uE000";

    /** What is shorter stands in too many words to be looked for everywhere. */
    private static final int SHORTEST_EVERYWHERE = 4;

    /** Signs that nobody sees and that could part a text that is looked for. */
    private static final String UNSEEN = "[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]*";

    private final ObjectNode document;
    private final List<Pattern> secrets = new ArrayList<>();

    private Masker(ObjectNode document) {
        this.document = document;
    }

    /** The document without what is masked. */
    static ObjectNode masked(ObjectNode document, List<Masking> maskings) {
        var masker = new Masker(document.deepCopy());
        each(
                masker.document,
                text -> Normalizer.normalize(text, Normalizer.Form.NFC).replace(HOLE, ""));
        maskings.stream().filter(masking -> masking.place() != null).forEach(masker::place);
        maskings.stream()
                .filter(masking -> masking.content() != null)
                .forEach(masking -> masker.secrets.add(pattern(String.valueOf(masking.content()))));
        each(masker.document, masker::without);
        each(masker.document, text -> text.replace(HOLE, MARK));
        return masker.document;
    }

    /** Whether a text that somebody masked can still be read in what is let out. */
    static boolean shows(ObjectNode letOut, List<Masking> maskings) {
        var found = new ArrayList<String>();
        texts(
                letOut,
                text -> maskings.stream()
                        .filter(masking -> masking.content() != null)
                        .filter(masking -> pattern(String.valueOf(masking.content()))
                                .matcher(text.replace(MARK, HOLE))
                                .find())
                        .forEach(_ -> found.add(text)));
        return !found.isEmpty();
    }

    private void place(Masking masking) {
        var pointer = JsonPointer.compile(String.valueOf(masking.place()));
        var node = document.at(pointer);
        if (node.isMissingNode() || pointer.matches()) {
            return;
        }
        texts(node, this::look);
        var parent = document.at(pointer.head());
        var mark = JsonNodeFactory.instance.stringNode(HOLE);
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), mark);
        } else if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), mark);
        }
    }

    private void look(String secret) {
        var plain = secret.strip();
        if (plain.codePointCount(0, plain.length()) >= SHORTEST_EVERYWHERE) {
            secrets.add(pattern(plain));
        }
    }

    /** The text in any case, with any blanks and unseen signs between its letters. */
    private static Pattern pattern(String secret) {
        var letters = Normalizer.normalize(secret.strip(), Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(letter -> Character.isWhitespace(letter) || Character.isSpaceChar(letter)
                        ? "[\\s\\p{Z}]+"
                        : Pattern.quote(Character.toString(letter)))
                .collect(Collectors.joining(UNSEEN));
        return Pattern.compile(letters, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private String without(String text) {
        var left = text;
        for (var secret : secrets) {
            left = secret.matcher(left).replaceAll(HOLE);
        }
        return left;
    }

    private static void texts(JsonNode node, Consumer<String> consumer) {
        if (node.isString()) {
            consumer.accept(node.asString());
        }
        node.forEach(child -> texts(child, consumer));
    }

    private static void each(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().stream().toList().forEach(name -> {
                var child = object.get(name);
                if (child.isString()) {
                    object.put(name, change.apply(child.asString()));
                } else {
                    each(child, change);
                }
            });
        } else if (node instanceof ArrayNode array) {
            for (var at = 0; at < array.size(); at++) {
                var child = array.get(at);
                if (child.isString()) {
                    array.set(at, JsonNodeFactory.instance.stringNode(change.apply(child.asString())));
                } else {
                    each(child, change);
                }
            }
        }
    }
}
