package se.iop.ui.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.Judging;
import se.iop.core.catalog.Catalogs;
import se.iop.core.catalog.Judgement;
import se.iop.core.json.Json;
import se.iop.core.people.Committees;
import se.iop.core.template.HeldTemplate;
import se.iop.core.template.Templating;
import se.iop.documents.Composition;
import se.iop.documents.Matter;
import se.iop.documents.Matter.Deviation;
import se.iop.documents.Matter.Own;
import se.iop.documents.Templates;
import se.iop.documents.paper.Paper;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Scope;
import se.iop.guideline.Template;
import se.iop.model.Terms;

/**
 * Makes the documents of an agreement that the person may read. What is asked of the database is asked first; the file
 * is made after that, when no transaction is open and nobody waits for a lock.
 */
@Service
public class DocumentMaking {

    /** A file takes memory while it is made; more than these wait for their turn. */
    private static final int AT_ONCE = 2;

    /** How many digits of a template's sum a footer has room for. */
    private static final int DIGITS = 8;

    /** What is longer is no fact to be read at a glance. */
    private static final int LONGEST_FACT = 300;

    private final Drafting drafting;
    private final Templating templating;
    private final Committees committees;
    private final Acting acting;
    private final Clock clock;
    private final Catalogs catalogs;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    DocumentMaking(
            Drafting drafting,
            Templating templating,
            Catalogs catalogs,
            Committees committees,
            Acting acting,
            Clock clock) {
        this.catalogs = catalogs;
        this.drafting = drafting;
        this.templating = templating;
        this.committees = committees;
        this.acting = acting;
        this.clock = clock;
    }

    /** A document of an agreement as a file. */
    public DocumentFile make(UUID id, Template.Kind kind, Format format) {
        var paper = paper(drafting.open(id), kind);
        turns.acquireUninterruptibly();
        try {
            return new DocumentFile(name(id, kind, format), format.mediaType(), format.file(paper));
        } finally {
            turns.release();
        }
    }

    /** A document of an agreement that is opened already, as a value. */
    Paper paper(Opened opened, Template.Kind kind) {
        return paper(opened, template(opened, kind));
    }

    private Paper paper(Opened opened, HeldTemplate held) {
        return Composition.of(held.template(), matter(opened).after(cited(held) + unsigned(opened)));
    }

    /**
     * How a template reads with an agreement, or with one where nothing is known; what the guideline says of it is left
     * out.
     */
    public Paper example(@Nullable Agreement agreement, String committee, HeldTemplate held) {
        var today = LocalDate.now(clock);
        var terms = agreement == null ? Terms.EMPTY : agreement.terms();
        var matter = new Matter(
                terms,
                acting.person().municipalityName(),
                committee,
                agreement == null ? Decision.planned(today) : agreement.decision(today),
                false,
                agreement == null ? "0" : version(agreement),
                checksum(terms),
                List.of(),
                List.of(),
                cited(held));
        return Composition.of(held.template(), matter);
    }

    /**
     * The template that held on the day of the decision; that of today until there is one. A document that is made
     * again is made after the same.
     */
    HeldTemplate template(Opened opened, Template.Kind kind) {
        var today = LocalDate.now(clock);
        var decided = decided(opened) ? opened.agreement().decision(today).on() : null;
        return templating
                .holding(opened.basis().committee(), kind, decided == null ? today : decided)
                .orElseGet(() -> HeldTemplate.platforms(Templates.of(kind)));
    }

    /** How the footer says which template it is: whose, which, from when, and the first digits of its sum. */
    static String cited(HeldTemplate held) {
        var from = held.template().validFrom();
        var whose = switch (held.source()) {
            case COMMITTEE -> "Nämndens mall " + held.edition();
            case PLUGIN -> "Mall ur " + held.edition();
            case PLATFORM -> "Plattformens mall";
        };
        return whose + (from == null ? "" : " från " + from) + ", "
                + held.digest().substring(0, DIGITS);
    }

    /** What the footer adds where a guideline was asked that nobody had signed. */
    private static String unsigned(Opened opened) {
        var plugins = opened.judgement().layers().stream()
                .filter(Judgement.Layer::warns)
                .flatMap(layer -> Stream.ofNullable(layer.plugin()))
                .map(plugin -> plugin.id() + " " + plugin.version())
                .distinct()
                .toList();
        return plugins.isEmpty() ? "" : ". OSIGNERAT TILLÄGG har prövat: " + String.join(", ", plugins);
    }

    private Matter matter(Opened opened) {
        var agreement = opened.agreement();
        return new Matter(
                agreement.terms(),
                acting.person().municipalityName(),
                committee(opened),
                agreement.decision(LocalDate.now(clock)),
                decided(opened),
                version(agreement),
                checksum(agreement.terms()),
                opened.judgement().findings(),
                deviations(opened),
                null,
                own(opened));
    }

    /** What stands in the committee's own fields, also where they are asked for no more; long texts are left out. */
    private List<Own> own(Opened opened) {
        var stated = opened.agreement().terms().extra();
        var fields = catalogs.ownFields(opened.basis().committee(), stated.keySet());
        return Stream.concat(fields.asked().stream(), fields.former().values().stream())
                .flatMap(field -> Stream.ofNullable(stated.get(field.id()))
                        .map(value -> new Own(field.label(), field.text(value))))
                .filter(own -> own.text().length() <= LONGEST_FACT)
                .toList();
    }

    /** The name as the guideline says it, or as the municipality keeps it where no guideline is loaded. */
    private String committee(Opened opened) {
        var code = opened.agreement().committee();
        return opened.judgement().layers().stream()
                .filter(layer -> layer.plugin() != null)
                .map(Judgement.Layer::scope)
                .filter(Scope.Committee.class::isInstance)
                .map(scope -> ((Scope.Committee) scope).name())
                .findFirst()
                .orElseGet(() -> committees.names().getOrDefault(code, code));
    }

    /** Whether the agreement is what a committee has approved. */
    static boolean decided(Opened opened) {
        var ruling = opened.agreement().life().decision();
        return opened.status().decided() && (ruling == null || ruling.outcome().approves());
    }

    /** Which version of the agreement it is. */
    static String version(Agreement agreement) {
        return String.valueOf(agreement.version());
    }

    /** SHA-256 of the terms as the published format writes them; the same terms have the same sum for ever. */
    static String checksum(Terms terms) {
        try {
            var json = Json.mapper().writeValueAsString(terms);
            var digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Those that the committee accepted; until it has decided, those that people have given a reason for. */
    private static List<Deviation> deviations(Opened opened) {
        var agreement = opened.agreement();
        var ruling = agreement.life().decision();
        if (opened.status().decided() && ruling != null) {
            var rules = rules(opened);
            return ruling.deviations().stream()
                    .map(accepted -> new Deviation(
                            rules.getOrDefault(accepted.requirement(), accepted.requirement()), accepted.reason()))
                    .toList();
        }
        return Judging.breached(opened.judgement()).stream()
                .flatMap(finding -> agreement.answers().to(finding.requirement()).stream()
                        .map(answer -> new Deviation(finding.text(), answer.reason())))
                .toList();
    }

    private static Map<String, String> rules(Opened opened) {
        var rules = new HashMap<String, String>();
        for (Finding finding : opened.judgement().findings()) {
            rules.put(finding.requirement(), finding.text());
        }
        return rules;
    }

    private static String name(UUID id, Template.Kind kind, Format format) {
        var what = switch (kind) {
            case AGREEMENT -> "overenskommelse";
            case STATEMENT -> "tjansteskrivelse";
            case SUMMARY -> "sammanfattning";
        };
        return what + "-" + id + "." + format.ending();
    }
}
