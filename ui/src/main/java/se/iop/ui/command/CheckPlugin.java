package se.iop.ui.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.iop.core.catalog.PackageTrial;
import se.iop.core.catalog.PackageTrial.Result;
import se.iop.core.catalog.PackageTrial.Step;
import se.iop.core.format.AgreementDocument;
import se.iop.core.signature.DetachedSignature;
import se.iop.core.signature.NotAKey;
import se.iop.core.signature.PinnedKey;
import se.iop.core.signature.VerifyingKey;
import se.iop.model.Terms;
import se.iop.ui.demo.DemoFiles;
import se.iop.ui.start.Terminal;

/** Tries one package as an instance would, and tells how each step went. */
final class CheckPlugin {

    private static final String KEY = "--key";

    /** Long enough for any package; the package check says what is too large. */
    private static final int MOST = 8 << 20;

    /** Some day: the invented agreements are written as if on it. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private CheckPlugin() {}

    static int run(List<String> words) {
        var keys = new ArrayList<PinnedKey>();
        var files = new ArrayList<Path>();
        for (var each = words.iterator(); each.hasNext(); ) {
            var word = each.next();
            if (!word.equals(KEY)) {
                files.add(Path.of(word));
            } else if (each.hasNext()) {
                keys.add(key(Path.of(each.next())));
            }
        }
        if (files.size() != 1) {
            throw new Said(2, "usage");
        }
        var steps = tried(files.getFirst(), keys);
        steps.forEach(CheckPlugin::tell);
        var good = steps.stream().noneMatch(step -> step.result() == Result.FAILED);
        Terminal.say(Said.sentences(verdict(good, steps, files.getFirst()), files.getFirst()));
        return good ? 0 : 1;
    }

    /** What lacks nothing but a signature is told how to get one. */
    private static String verdict(boolean good, List<Step> steps, Path file) {
        if (good) {
            return "check.good";
        }
        var failed =
                steps.stream().filter(step -> step.result() == Result.FAILED).count();
        return failed == 1 && steps.getFirst().result() == Result.FAILED && Files.notExists(beside(file))
                ? "check.unsigned"
                : "check.bad";
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + DetachedSignature.ENDING);
    }

    private static List<Step> tried(Path file, List<PinnedKey> keys) {
        try (var content = Files.newInputStream(file)) {
            return PackageTrial.of(
                    content.readNBytes(MOST),
                    String.valueOf(file.getFileName()),
                    signature(file),
                    () -> keys,
                    agreements());
        } catch (IOException unreadable) {
            throw new Said(1, "file.not-read", file);
        }
    }

    private static @Nullable String signature(Path file) throws IOException {
        var beside = beside(file);
        return Files.exists(beside) ? Files.readString(beside) : null;
    }

    private static PinnedKey key(Path file) {
        try {
            var key = VerifyingKey.of(Files.readString(file));
            return new PinnedKey(key, String.valueOf(file.getFileName()), null, KEY, Instant.EPOCH, null);
        } catch (IOException | NotAKey other) {
            throw new Said(1, "key.not-public", file);
        }
    }

    /** The examples that come with the platform, and terms that say nothing. */
    private static List<Terms> agreements() {
        return Stream.concat(Stream.of(Terms.EMPTY), DemoFiles.on(DAY).stream().map(AgreementDocument::terms))
                .toList();
    }

    private static void tell(Step step) {
        var mark = Said.sentences("check." + step.result().name().toLowerCase(java.util.Locale.ROOT));
        Terminal.say(List.of(
                line(mark.getFirst(), step.name(), step.why()),
                line(mark.getLast(), step.nameInEnglish(), step.whyInEnglish())));
    }

    private static String line(String mark, String name, String why) {
        return mark + name + (why.isEmpty() ? "" : " – " + why);
    }
}
