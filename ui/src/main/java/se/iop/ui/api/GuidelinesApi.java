package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.catalog.GuidelineShelf;
import se.iop.core.catalog.GuidelineShelf.Shelved;

/** The guidelines that concern the caller: every version, what it says, and what one says otherwise than another. */
@RestController
@Tag(name = "Nämnder och riktlinjer / Committees and guidelines")
class GuidelinesApi {

    private static final String VERSION = "/api/v1/guidelines/{plugin}/{inForce}";

    private final GuidelineShelf shelf;

    GuidelinesApi(GuidelineShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * All guidelines that concern the caller.
     *
     * @param guidelines by the id of their plugin
     */
    @Schema(name = "guidelines")
    record All(List<GuidelineResource> guidelines) {}

    @Operation(
            operationId = "guidelines",
            summary = "Riktlinjerna med sina versioner och hur mycket av texten som har regler. / The guidelines with"
                    + " their versions and how much of the text has rules.")
    @GetMapping("/api/v1/guidelines")
    All guidelines() {
        return new All(shelf.shelved().stream().map(GuidelineResource::of).toList());
    }

    @Operation(
            operationId = "guideline",
            summary =
                    "En version av en riktlinje med regler och text. / One version of a guideline with rules and text.")
    @GetMapping(VERSION)
    GuidelineResource.Whole guideline(@PathVariable String plugin, @PathVariable String inForce) {
        var shelved = shelved(plugin);
        return GuidelineResource.whole(shelved, place(shelved, inForce));
    }

    @Operation(
            operationId = "guidelineDifference",
            summary =
                    "Vad en version säger annorlunda än en annan av samma riktlinje. / What one version says otherwise"
                            + " than another of the same guideline.")
    @GetMapping(VERSION + "/difference")
    GuidelineResource.Difference difference(
            @PathVariable String plugin, @PathVariable String inForce, @RequestParam String from) {
        var shelved = shelved(plugin);
        var versions = shelved.versions();
        var earlier = versions.stream()
                .filter(version -> version.inForce().equals(day(from)))
                .findFirst()
                .orElseThrow(() -> new BadParameter("from", "choice", days(shelved)));
        return GuidelineResource.difference(earlier, versions.get(place(shelved, inForce)));
    }

    private Shelved shelved(String plugin) {
        return shelf.shelved().stream()
                .filter(one -> one.key().id().equals(plugin))
                .findFirst()
                .orElseThrow(NoSuchPath::new);
    }

    private static int place(Shelved shelved, String inForce) {
        for (var place = 0; place < shelved.versions().size(); place++) {
            if (shelved.versions().get(place).inForce().toString().equals(inForce)) {
                return place;
            }
        }
        throw new NoSuchPath();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new BadParameter("from", "day");
        }
    }

    private static String days(Shelved shelved) {
        return String.join(
                ", ",
                shelved.versions().stream()
                        .map(version -> version.inForce().toString())
                        .toList());
    }
}
