package se.iop.ui.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.iop.core.access.Acting;
import se.iop.core.catalog.GuidelineShelf;
import se.iop.core.catalog.GuidelineShelf.Shelved;
import se.iop.core.people.Committee;
import se.iop.core.people.Committees;
import se.iop.guideline.Scope;

/** The committees of the caller's municipality and what binds them. */
@RestController
@Tag(name = "Nämnder och riktlinjer / Committees and guidelines")
class CommitteesApi {

    private final Committees committees;
    private final GuidelineShelf shelf;
    private final Acting acting;

    CommitteesApi(Committees committees, GuidelineShelf shelf, Acting acting) {
        this.committees = committees;
        this.shelf = shelf;
        this.acting = acting;
    }

    /**
     * All committees.
     *
     * @param committees by name
     */
    @Schema(name = "committees")
    record All(List<CommitteeResource> committees) {}

    @Operation(
            operationId = "committees",
            summary = "Kommunens nämnder med de riktlinjer som binder dem. / The municipality's committees"
                    + " with the guidelines that bind them.")
    @GetMapping("/api/v1/committees")
    All committees() {
        var municipality = acting.person().municipality();
        var shelved = shelf.shelved();
        return new All(committees.all().stream()
                .map(committee -> CommitteeResource.of(committee, binding(shelved, municipality, committee)))
                .toList());
    }

    private static List<Shelved> binding(List<Shelved> shelved, String municipality, Committee committee) {
        var scope = new Scope.Committee(municipality, committee.code(), committee.name());
        return shelved.stream()
                .filter(guideline -> guideline.scope().covers(scope))
                .sorted((one, other) -> Integer.compare(depth(one.scope()), depth(other.scope())))
                .toList();
    }

    /** The nation first, the committee's own last. */
    private static int depth(Scope scope) {
        return switch (scope) {
            case Scope.Nation() -> 0;
            case Scope.Municipality municipality -> 1;
            case Scope.Committee committee -> 2;
        };
    }
}
