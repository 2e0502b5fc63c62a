package se.iop.ui.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import se.iop.core.format.AgreementDocument;
import se.iop.core.format.PublishedFormat;
import se.iop.core.json.Json;

/** The agreements of the demonstration, as files in the published format. */
public final class DemoFiles {

    /** From this number on the files are invented and move with the first start. */
    private static final int FIRST_THAT_MOVES = 100;

    private DemoFiles() {}

    /** All agreements in the order of their numbers, the invented ones as if written on the day. */
    public static List<AgreementDocument> on(LocalDate day) {
        var shift = MonthShift.to(day);
        return files().stream().map(file -> read(file, shift)).toList();
    }

    private static List<Resource> files() {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:demo/*.json");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(DemoFiles::name))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static AgreementDocument read(Resource file, MonthShift shift) {
        try (var json = file.getInputStream()) {
            var written = Json.mapper().readTree(json);
            var number = Integer.parseInt(name(file).substring(0, 3));
            var moved = number < FIRST_THAT_MOVES ? written : shift.moved(written);
            return PublishedFormat.AGREEMENT.read(moved);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }
}
