package se.iop.documents;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Typography;
import se.iop.guideline.Template.Place;
import se.iop.model.Party;
import se.iop.model.Party.Sector;

/** What is known for the places of a template; what is not known says so. */
final class Places {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(.*?)}}");

    private final Matter matter;

    Places(Matter matter) {
        this.matter = matter;
    }

    /** The words with every place filled. What is filled in is words, never markup. */
    String filled(String text) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Place.named(found.group(1))
                        .map(place -> escaped(value(place)))
                        .orElse(found.group())));
    }

    private String value(Place place) {
        var terms = matter.terms();
        var term = terms.term();
        var day = matter.decision().on();
        return switch (place) {
            case TITLE ->
                terms.subject().title().isBlank()
                        ? "(utan rubrik)"
                        : terms.subject().title();
            case CASE_NUMBER ->
                terms.subject().caseNumbers().isEmpty()
                        ? "okänt diarienummer"
                        : Swedish.list(terms.subject().caseNumbers());
            case COMMITTEE -> matter.committee();
            case MUNICIPALITY -> matter.municipality();
            case PARTIES -> names(terms.parties(), null);
            case PUBLIC_PARTIES -> names(terms.parties(), Sector.PUBLIC);
            case CIVIL_PARTIES -> names(terms.parties(), Sector.CIVIL);
            case PERIOD ->
                term.period() != null
                        ? Typography.days(term.period())
                        : term.openFrom() != null
                                ? "tills vidare från " + Typography.day(term.openFrom())
                                : "okänd period";
            case FIRST_DAY -> term.first() == null ? "okänd dag" : Typography.day(term.first());
            case LAST_DAY -> term.last() == null ? "okänd dag" : Typography.day(term.last());
            case NOTICE ->
                term.notice().length() == null
                        ? "okänd tid"
                        : Swedish.length(term.notice().length());
            case REVIEW -> term.reviewBy() == null ? "okänd dag" : Typography.day(term.reviewBy());
            case GRANTED -> Swedish.tally(terms.economy().granted());
            case DECISION_DAY -> day == null ? "okänd dag" : Typography.day(day);
            case PARAGRAPH ->
                matter.decision().paragraph() == null
                        ? "§\u00a0okänd"
                        : matter.decision().paragraph();
        };
    }

    private static String names(List<Party> parties, @Nullable Sector sector) {
        var names = parties.stream()
                .filter(party -> sector == null || party.sector() == sector)
                .map(Party::name)
                .distinct()
                .toList();
        return names.isEmpty() ? "okända parter" : Swedish.list(names);
    }

    /** A name with a star in it makes nothing bold. */
    private static String escaped(String value) {
        return value.replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>#&!|~])", "\\\\$1");
    }
}
