package se.iop.ui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/** Makes passwords of common words that are easy to read from a terminal and to type. */
final class ReadablePasswords {

    private static final int WORDS = 4;
    private static final int NUMBERS = 90;
    private static final int FIRST_NUMBER = 10;

    private final List<String> words = read();
    private final SecureRandom random = new SecureRandom();

    /** A new password, such as {@code lind-kanot-regn-stol-47}. */
    String next() {
        return random.ints(WORDS, 0, words.size()).mapToObj(words::get).collect(Collectors.joining("-"))
                + "-"
                + (FIRST_NUMBER + random.nextInt(NUMBERS));
    }

    private static List<String> read() {
        try {
            var text = new ClassPathResource("demo/words.txt").getContentAsString(StandardCharsets.UTF_8);
            return List.of(text.strip().split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
