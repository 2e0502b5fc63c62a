package se.iop.ui.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Every text of every feature: the files {@code texts/<feature>.<language>.properties} read as one.
 *
 * @param texts key and text, by language
 */
record Bundles(Map<Language, Map<String, String>> texts) {

    /** Reads all files there are; a feature is added by adding its two files. */
    static Bundles read() {
        var texts = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            texts.put(language, read(language));
        }
        return new Bundles(Collections.unmodifiableMap(texts));
    }

    private static Map<String, String> read(Language language) {
        var texts = new TreeMap<String, String>();
        try {
            var pattern = "classpath*:texts/*." + language.tag() + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file).forEach((key, text) -> add(texts, file, (String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Collections.unmodifiableMap(texts);
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
        return properties;
    }

    private static void add(Map<String, String> texts, Resource file, String key, String text) {
        if (texts.put(key, text) != null) {
            throw new IllegalStateException("The key " + key + " stands twice, once in " + file.getFilename());
        }
    }
}
