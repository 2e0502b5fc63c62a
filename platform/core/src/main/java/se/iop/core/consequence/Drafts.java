package se.iop.core.consequence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.iop.core.catalog.Catalog;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Kept;
import se.iop.core.catalog.LoadedPlugin;
import se.iop.core.composing.Compositions;
import se.iop.core.consequence.CannotSuppose.Why;
import se.iop.core.consequence.Supposition.Changed;
import se.iop.core.consequence.Supposition.Composed;
import se.iop.core.consequence.Supposition.Version;
import se.iop.guideline.Guideline;
import se.iop.guideline.Guideline.Rule;
import se.iop.guideline.Scope;
import se.iop.guideline.composition.Composition;

/** Finds the two versions that a supposition compares. */
@Component
class Drafts {

    /** What a draft is called that nobody has decided. */
    static final String UNDECIDED = "Utkast, inte beslutat";

    /** Stands for a decision where there is no version, and is never shown. */
    private static final String NONE = "-";

    private final Catalogs catalogs;

    Drafts(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    /** The guidelines that bind a committee and have a version in force on a day. */
    List<LoadedPlugin> binding(Scope.Committee committee, LocalDate day) {
        return catalogs.current().binding(committee).stream()
                .filter(plugin -> plugin.guidelines().inForce(day).isPresent())
                .toList();
    }

    /**
     * The question that a supposition asks on a day.
     *
     * @throws CannotSuppose when one of the two is not there
     */
    Question question(Scope.Committee committee, Supposition supposition, LocalDate day) {
        var bound = catalogs.current().binding(committee).stream()
                .filter(one -> one.key().id().equals(supposition.plugin()))
                .findFirst();
        if (bound.isEmpty()
                && supposition.draft() instanceof Composed(var first)
                && supposition.plugin().equals(Compositions.id(committee))) {
            return Question.between(committee, none(day), composed(first, day), day)
                    .ofTheFirst();
        }
        var plugin = bound.orElseThrow(() -> new CannotSuppose(Why.NOT_BINDING));
        var before = plugin.guidelines().inForce(day).orElseThrow(() -> new CannotSuppose(Why.NONE_IN_FORCE));
        return Question.between(plugin.scope(), before, after(before, committee, plugin.scope(), supposition, day), day)
                .carriedBy(Stream.concat(
                        Stream.of(plugin), other(supposition.draft(), committee.municipality()).stream()));
    }

    /** The package that a draft is in, where it is in one. */
    private Optional<LoadedPlugin> other(Supposition.Draft draft, String municipality) {
        return draft instanceof Version(var digest, var _) ? kept(digest, municipality) : Optional.empty();
    }

    /** What a committee's first guideline is compared with: no rules at all. */
    static Guideline none(LocalDate day) {
        return new Guideline(day, NONE, null, List.of(), List.of());
    }

    private Guideline after(
            Guideline before, Scope.Committee committee, Scope body, Supposition supposition, LocalDate day) {
        return switch (supposition.draft()) {
            case Changed(var clauses) -> {
                var changed = before;
                for (var clause : clauses) {
                    changed = changed.with(clause);
                }
                yield changed;
            }
            case Version version -> version(version, committee.municipality(), body);
            case Composed(var composition) -> composed(composition, day);
        };
    }

    private Guideline version(Version wanted, String municipality, Scope body) {
        var plugin = kept(wanted.digest(), municipality).orElseThrow(() -> new CannotSuppose(Why.NO_DRAFT));
        if (!Catalog.sameBody(plugin.scope(), body)) {
            throw new CannotSuppose(Why.OTHER_BODY);
        }
        var versions = plugin.guidelines().versions();
        return versions.stream()
                .filter(version -> wanted.inForce() == null || version.inForce().equals(wanted.inForce()))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new CannotSuppose(Why.NO_DRAFT));
    }

    private Optional<LoadedPlugin> kept(String digest, String municipality) {
        return switch (catalogs.kept(digest, municipality)) {
            case Kept.Loaded(var plugin) -> Optional.of(plugin);
            case Kept.Refused _ -> Optional.empty();
        };
    }

    private static Guideline composed(Composition composition, LocalDate day) {
        var rules = composition.entries().stream()
                .map(entry ->
                        new Rule(entry.source(), entry.force(), entry.clause().requirement()))
                .toList();
        var from = composition.inForce();
        return new Guideline(
                from == null ? day : from,
                composition.decision().isBlank() ? UNDECIDED : composition.decision(),
                composition.reviewBy(),
                rules,
                composition.paragraphs());
    }
}
