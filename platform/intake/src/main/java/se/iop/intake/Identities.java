package se.iop.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal.CaseNumber;
import se.iop.intake.Proposal.Confidence;
import se.iop.intake.Proposal.Ground;
import se.iop.intake.Proposal.Organisation;
import se.iop.intake.Proposal.Title;
import se.iop.model.OrganisationNumber;

/** What an agreement is called, who its parties are, and under which number it is filed. */
final class Identities {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\d-])(?:16)?(\\d{6})\\s?[-–]\\s?(\\d{4})(?![\\d-])|(?<![\\d-])(?:16)?(\\d{10})(?!\\d)");
    private static final Pattern NUMBER_LABEL = Pattern.compile(
            "(?iU)(organisationsnummer|organisationsnr|org\\.?\\s?nr|orgnr|org\\.?\\s?nummer)\\.?\\s*:?\\s*$");
    private static final Pattern LABELLED_CASE = Pattern.compile(
            "(?U)(?i:diarienummer|diarienr|dnr|ärendenummer"
                    + "|ärendenr|beteckning)\\.?\\s*:?\\s*((?:\\p{Lu}{1,5}[\\s-]?)?(?:19|20)\\d\\d\\s?[-/]\\s?\\d{1,6}(?:[-/]\\d{1,5})?)(?![\\d])");
    private static final Pattern BARE_CASE = Pattern.compile(
            "(?U)(?<![\\p{L}\\d])(\\p{Lu}{2,5}[\\s-]?(?:19|20)\\d\\d(?:/\\d{1,6}|-\\d{3,6}))(?![\\d/-])");
    private static final Pattern LEAD = Pattern.compile(
            "(?iU)^(?:[-•*–·]|\\d{1,2}[.)])?\\s*(?:(?:ideell|offentlig|idéburen"
                    + "|idéburna|kommunal|part|parter|sektor|aktör|organisation|icke|vinstdrivande|partner|den|mellan|och)\\s*)*:\\s*");
    private static final Pattern TAIL = Pattern.compile(
            "(?iU)[\\s,;:(]*(?:med|har|,)?[\\s,;:(]*(?:organisationsnummer|organisationsnr|org\\.?\\s?nr|orgnr|org\\.?\\s?nummer)?[\\s:.,;(]*$");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TITLE = 250;
    private static final int TITLE_BEFORE = 3_000;

    private Identities() {}

    /** The heading: what stands first and says what kind of agreement it is. */
    static List<Proposal> titles(Source source) {
        for (var sentence : source.sentences()) {
            if (sentence.from() > TITLE_BEFORE) {
                break;
            }
            var low = source.low(sentence);
            var long1 = sentence.to() - sentence.from();
            if ((low.contains("partnerskap") || low.startsWith("överenskommelse"))
                    && long1 <= LONGEST_TITLE
                    && !low.endsWith(".")) {
                var title = sentence.of(source.text())
                        .replaceAll("(?m)^#+\\s*|\\*+", "")
                        .replaceAll("\\s+", " ")
                        .strip();
                return List.of(source.at(sentence, new Title(title), Confidence.LOW, Ground.FORM_ONLY));
            }
        }
        return List.of();
    }

    /** Organisations by their numbers, each once. */
    static List<Proposal> organisations(Source source) {
        var found = new LinkedHashMap<OrganisationNumber, Proposal>();
        var numbers = NUMBER.matcher(source.text());
        while (numbers.find()) {
            var digits = numbers.group(3) == null ? numbers.group(1) + numbers.group(2) : numbers.group(3);
            if (OrganisationNumber.flawIn(digits).isPresent()) {
                continue;
            }
            var number = OrganisationNumber.parse(digits);
            var place = new Place(numbers.start(), numbers.end());
            var before = source.text().substring(Math.max(0, place.from() - 40), place.from());
            var labelled = NUMBER_LABEL.matcher(before).find();
            var value = new Organisation(number, name(source.text(), place.from()));
            // Ten digits in a row may be a telephone number whose last digit happens to be right.
            var sure = labelled || numbers.group(3) == null;
            found.putIfAbsent(
                    number,
                    source.at(
                            place,
                            value,
                            labelled ? Confidence.HIGH : sure ? Confidence.MEDIUM : Confidence.LOW,
                            Ground.CHECK_DIGIT,
                            labelled ? Ground.LABELLED : Ground.FORM_ONLY));
        }
        return List.copyOf(found.values());
    }

    /** What stands before the number on its line, else on the nearest line above. */
    private static @Nullable String name(String text, int number) {
        var end = number;
        for (var lines = 0; lines < 4; lines++) {
            var start = text.lastIndexOf('\n', end - 1) + 1;
            var name = cleaned(text.substring(start, end));
            if (!name.isEmpty()) {
                return name.length() > LONGEST_NAME ? null : name;
            }
            if (start == 0) {
                return null;
            }
            end = start - 1;
        }
        return null;
    }

    private static String cleaned(String line) {
        var bare = line.replaceAll("[*#]|<[^>]{1,10}>", "").strip();
        var name = LEAD.matcher(TAIL.matcher(bare).replaceFirst(""))
                .replaceFirst("")
                .strip();
        // In the middle of a sentence the name is what follows the last comma.
        var comma = name.lastIndexOf(", ");
        var cut = comma > 0 && name.length() > 60 ? name.substring(comma + 2) : name;
        return cut.replaceFirst("[,;:]$", "").strip();
    }

    /** Case numbers, each once. */
    static List<Proposal> caseNumbers(Source source) {
        var found = new LinkedHashMap<String, Proposal>();
        var labelled = LABELLED_CASE.matcher(source.text());
        while (labelled.find()) {
            var text = written(labelled.group(1));
            var place = new Place(labelled.start(1), labelled.end(1));
            found.putIfAbsent(text, source.at(place, new CaseNumber(text), Confidence.HIGH, Ground.LABELLED));
        }
        var bare = BARE_CASE.matcher(source.text());
        while (bare.find()) {
            var text = written(bare.group(1));
            var place = new Place(bare.start(1), bare.end(1));
            found.putIfAbsent(text, source.at(place, new CaseNumber(text), Confidence.MEDIUM, Ground.FORM_ONLY));
        }
        return new ArrayList<>(found.values());
    }

    private static String written(String text) {
        return text.replaceAll("\\s*([-/])\\s*", "$1").replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }
}
