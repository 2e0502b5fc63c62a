package se.iop.core.composing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.iop.core.composing.Composing.Opened;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;
import se.iop.guideline.composition.PluginSource;

/**
 * A composed guideline as the source of a plugin, in a zip file; the same guideline gives the same bytes.
 *
 * @param name the name of the file
 * @param content the file
 */
@SuppressWarnings("ArrayRecordComponent")
public record PluginArchive(String name, byte[] content) {

    /** Every version so far with the draft as the latest; an open draft with flaws has no source. */
    public static PluginArchive of(Opened opened) {
        var versions = new ArrayList<Composition>();
        var before = opened.before();
        if (before != null) {
            versions.addAll(before.compositions());
        }
        if (!versions.contains(opened.draft().composition())) {
            versions.add(opened.draft().composition());
        }
        return of(opened.scope(), versions);
    }

    /**
     * Versions, oldest first.
     *
     * @throws IllegalArgumentException with a Swedish sentence where one has a flaw
     */
    static PluginArchive of(Scope.Committee scope, List<Composition> versions) {
        var place = word(scope.municipality()) + "." + word(scope.id());
        var name = scope.municipality() + "-" + scope.id();
        var files = PluginSource.of(scope, versions, "se.iop.plugin." + place, type(word(scope.id())));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(name + "/" + file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new PluginArchive(name + ".zip", bytes.toByteArray());
    }

    /** The letters and figures of a short name, which may begin with a figure. */
    private static String word(String name) {
        var letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.matches("[a-z].*") ? letters : "n" + letters;
    }

    private static String type(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
