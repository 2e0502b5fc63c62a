package se.iop.core.template;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Refused;
import se.iop.core.catalog.Catalogs;
import se.iop.core.record.Journal;
import se.iop.core.template.HeldTemplate.Source;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;
import se.iop.guideline.Template.Piece;

/**
 * Writing the committees' own templates, and finding the one that holds: the committee's before its plugin's, and the
 * plugin's before the platform's. A version is never changed and never holds from a day that has been, so a document
 * made again follows the template that held on its day.
 */
@Service
public class Templating {

    /** The most sections of a template. */
    public static final int MOST_SECTIONS = 60;

    /** The longest name and heading, in characters. */
    public static final int LONGEST_LINE = 200;

    /** The longest fixed words of a piece, in characters. */
    public static final int LONGEST_WORDS = 5_000;

    private static final int MOST_PIECES = 60;

    private final Templates templates;
    private final Catalogs catalogs;
    private final Journal journal;
    private final Acting acting;
    private final Clock clock;

    Templating(Templates templates, Catalogs catalogs, Journal journal, Acting acting, Clock clock) {
        this.templates = templates;
        this.catalogs = catalogs;
        this.journal = journal;
        this.acting = acting;
        this.clock = clock;
    }

    /** The template of that kind that holds for the committee on a day; none where only the platform has one. */
    @Transactional(readOnly = true)
    public Optional<HeldTemplate> holding(Scope.Committee committee, Template.Kind kind, LocalDate day) {
        return templates
                .holding(committee.id(), kind, day)
                .flatMap(Templating::held)
                .or(() -> brought(committee.id(), kind, day));
    }

    /** The template of that kind that a plugin brings for a committee and that holds on a day. */
    public Optional<HeldTemplate> brought(String committee, Template.Kind kind, LocalDate day) {
        var scope = new Scope.Committee(acting.person().municipality(), committee, committee);
        return catalogs.current()
                .template(scope, kind, day)
                .map(brought -> new HeldTemplate(
                        brought.template(),
                        Source.PLUGIN,
                        brought.plugin().id() + " " + brought.plugin().version()));
    }

    /** All versions that a committee has written, by kind, the latest first. */
    @Transactional(readOnly = true)
    public List<TemplateVersion> versions(String committee) {
        Access.demand(acting.person(), Action.READ_TEMPLATE, null);
        return templates.of(committee);
    }

    /** Of a committee's versions the one of that kind that holds on a day, where it has content. */
    public static Optional<HeldTemplate> holding(List<TemplateVersion> versions, Template.Kind kind, LocalDate day) {
        return versions.stream()
                .filter(version ->
                        version.kind() == kind && !version.validFrom().isAfter(day))
                .max(Comparator.comparing(TemplateVersion::validFrom).thenComparing(TemplateVersion::version))
                .flatMap(Templating::held);
    }

    /**
     * Writes a new version of a committee's template.
     *
     * @param after the latest version that the person has seen, zero where there was none
     * @param template the template; none where the committee goes without one of its own
     * @param validFrom the first day it holds, today or later
     * @throws Refused when it cannot be kept, or somebody has written a version meanwhile; nothing is changed
     */
    @Transactional
    public TemplateVersion write(
            String committee, Template.Kind kind, int after, @Nullable Template template, LocalDate validFrom) {
        var person = acting.person();
        Access.demand(person, Action.WRITE_TEMPLATE, committee);
        if (validFrom.isBefore(LocalDate.now(clock))) {
            throw new Refused("validFrom", "template-past");
        }
        if (template != null) {
            demandSound(template, kind);
        }
        var content = template == null ? null : template.from(validFrom);
        var version =
                new TemplateVersion(committee, kind, after + 1, validFrom, content, person.name(), clock.instant());
        try {
            templates.add(version);
        } catch (DuplicateKeyException written) {
            throw new Refused("", "template-meanwhile");
        }
        journal.add(null, template == null ? "template.ended" : "template.written", validFrom, null, version);
        return version;
    }

    private static Optional<HeldTemplate> held(TemplateVersion version) {
        return Optional.ofNullable(version.content())
                .map(content -> new HeldTemplate(content, Source.COMMITTEE, String.valueOf(version.version())));
    }

    private static void demandSound(Template template, Template.Kind kind) {
        if (template.kind() != kind || !line(template.name())) {
            throw new Refused("name", "template-name");
        }
        if (template.sections().isEmpty() || template.sections().size() > MOST_SECTIONS) {
            throw new Refused("sections", "template-sections");
        }
        for (var section : template.sections()) {
            if (!line(section.heading())
                    || section.pieces().size() > MOST_PIECES
                    || !section.pieces().stream().allMatch(Templating::sound)) {
                throw new Refused("sections", "template-section");
            }
        }
    }

    private static boolean sound(Piece piece) {
        return switch (piece) {
            case Piece.Words(var text) -> !text.isBlank() && text.length() <= LONGEST_WORDS;
            case Piece.Show(var _) -> true;
        };
    }

    private static boolean line(String text) {
        return !text.isBlank() && text.length() <= LONGEST_LINE && text.lines().count() == 1;
    }
}
