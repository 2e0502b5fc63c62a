package se.iop.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.KeyStoreFile;
import se.iop.core.signature.SigningKey;
import se.iop.ui.start.Terminal;

/** Makes a key, shows its public half, and signs files with it. */
final class Sign {

    private static final String PASSWORD = "IOP_KEY_PASSWORD";
    private static final int SHORTEST_PASSWORD = 8;
    private static final List<String> OPTIONS = List.of("--new-key", "--public");

    private Sign() {}

    static int run(List<String> words) {
        if (words.size() < 2) {
            throw new Said(2, "usage");
        }
        var rest = words.subList(1, words.size());
        if (words.getFirst().startsWith("--") && !OPTIONS.contains(words.getFirst())) {
            throw new Said(2, "usage");
        }
        switch (words.getFirst()) {
            case "--new-key" -> make(Path.of(rest.getFirst()), rest.size() > 1 ? rest.get(1) : "Insticksprogram");
            case "--public" -> show(open(Path.of(rest.getFirst())));
            default -> sign(open(Path.of(words.getFirst())), rest);
        }
        return 0;
    }

    private static void make(Path store, String owner) {
        if (Files.exists(store)) {
            throw new Said(1, "key.exists", store);
        }
        var password = password();
        if (password.length < SHORTEST_PASSWORD) {
            throw new Said(1, "password.short", SHORTEST_PASSWORD);
        }
        try {
            var key = KeyStoreFile.make(store, password, owner);
            Terminal.say(Said.sentences("key.made", store));
            show(key);
        } catch (IOException failed) {
            throw new Said(1, "key.not-made", store, String.valueOf(failed.getMessage()));
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static void show(SigningKey key) {
        // Apart from the key, so that it can be sent to a file.
        Terminal.complain(Said.sentences("key.fingerprint", key.verifying().fingerprint()));
        Terminal.say(List.of(key.verifying().text().strip()));
    }

    private static SigningKey open(Path store) {
        if (Files.notExists(store)) {
            throw new Said(1, "key.missing", store);
        }
        var password = password();
        try {
            return KeyStoreFile.open(store, password);
        } catch (IOException failed) {
            throw new Said(1, "key.not-read", store);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    private static void sign(SigningKey key, List<String> files) {
        var written = new ArrayList<Path>();
        for (var name : files) {
            var file = Path.of(name);
            var beside = file.resolveSibling(file.getFileName() + DetachedSignature.ENDING);
            try {
                Files.writeString(beside, key.sign(Files.readAllBytes(file)).text());
                written.add(beside);
            } catch (IOException failed) {
                throw new Said(1, "file.not-read", file);
            }
        }
        written.forEach(beside -> Terminal.say(Said.sentences("signed", beside)));
    }

    /** From the environment, for scripts; else asked for, without showing what is typed. */
    private static char[] password() {
        var given = System.getenv(PASSWORD);
        if (given != null && !given.isEmpty()) {
            return given.toCharArray();
        }
        var console = System.console();
        var typed = console == null
                ? null
                : console.readPassword("%s ", String.join(" / ", Said.sentences("password.ask")));
        if (typed == null) {
            throw new Said(1, "password.none", PASSWORD);
        }
        return typed;
    }
}
