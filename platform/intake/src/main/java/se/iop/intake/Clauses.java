package se.iop.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.iop.intake.Proposal.Confidence;
import se.iop.intake.Proposal.Decided;
import se.iop.intake.Proposal.Decided.About;
import se.iop.intake.Proposal.Ground;
import se.iop.intake.Proposal.Index;

/** What amounts follow, and what has been decided where. */
final class Clauses {

    private static final Map<String, Pattern> SERIES = series();
    private static final Pattern ADJUSTED =
            Pattern.compile("uppräk|räknas upp|index|justera|justering|följer|höjs|omräk");
    private static final Pattern FROM_YEAR = Pattern.compile(
            "(?iU)\\b(?:från|fr\\.?\\s?o\\.?\\s?m\\.?)\\s+(?:och\\s+med\\s+)?(?:år\\s+)?((?:19|20)\\d\\d)(?![-/\\d])");
    private static final Pattern FROM_DAY =
            Pattern.compile("(?iU)\\b(?:från|fr\\.?\\s?o\\.?\\s?m\\.?)\\s+(?:och\\s+med\\s+)?(?:den\\s+)?$");

    private static final Pattern COMMITTEE = Pattern.compile(
            "(?iU)(?<!\\p{L})((?:\\p{L}+-\\s+och\\s+)?\\p{L}*nämnd|kommunstyrelse)(?:en|n)?s?(?!\\p{L})");
    private static final Pattern PARAGRAPH = Pattern.compile("§\\s*(\\d{1,4}|X{1,3}|_+|…|\\.{2,})?");
    private static final Pattern DECISION = Pattern.compile("beslut|besluta|antag|antog|§");
    private static final Pattern GUIDELINE = Pattern.compile("riktlinj");
    private static final Pattern FOOTNOTE =
            Pattern.compile("^(?:<sup>(\\d{1,2})</sup>|([¹²³⁴⁵⁶⁷⁸⁹]+)|\\[(\\d{1,2})\\])");

    private Clauses() {}

    /** Index series with the first day with an adjusted amount. */
    static List<Proposal> indices(Source source) {
        var found = new LinkedHashMap<String, Proposal>();
        for (var sentence : source.sentences()) {
            var low = source.low(sentence);
            for (var series : SERIES.entrySet()) {
                var name = series.getValue().matcher(sentence.of(source.text()));
                if (name.find() && ADJUSTED.matcher(low).find()) {
                    var from = from(sentence.of(source.text()));
                    found.putIfAbsent(
                            series.getKey(),
                            source.within(
                                    sentence,
                                    new Place(name.start(), name.end()),
                                    new Index(series.getKey(), from.orElse(null)),
                                    from.isPresent() ? Confidence.HIGH : Confidence.MEDIUM,
                                    from.isPresent() ? Ground.SAID_OUTRIGHT : Ground.WITHOUT_TIME));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Map<String, Pattern> series() {
        var series = new LinkedHashMap<String, Pattern>();
        series.put("OPI", Pattern.compile("\\bOPI\\b|(?i:omsorgsprisindex)"));
        series.put("PKV", Pattern.compile("\\bPKV\\b|(?i:prisindex\\s+(?:för\\s+)?kommunal\\s+verksamhet)"));
        series.put("KPI", Pattern.compile("\\bKPI\\b|(?i:konsumentprisindex)"));
        series.put("PRISKOMPENSATION", Pattern.compile("(?i:priskompensation)"));
        return series;
    }

    private static Optional<LocalDate> from(String sentence) {
        for (var day : SwedishTime.days(sentence)) {
            if (FROM_DAY.matcher(sentence.substring(0, day.place().from())).find()) {
                return Optional.of(day.value());
            }
        }
        var year = FROM_YEAR.matcher(sentence);
        return year.find() ? Optional.of(LocalDate.of(Integer.parseInt(year.group(1)), 1, 1)) : Optional.empty();
    }

    /** Decisions of committees; those of the council are about other things than one agreement. */
    static List<Proposal> decisions(Source source) {
        var found = new ArrayList<Proposal>();
        for (var sentence : source.sentences()) {
            var text = sentence.of(source.text());
            var low = source.low(sentence);
            var days = SwedishTime.days(text);
            var committee = COMMITTEE.matcher(text);
            if (days.isEmpty() || !DECISION.matcher(low).find() || !committee.find()) {
                continue;
            }
            var day = day(text, days);
            if (day.isPresent()) {
                found.add(decision(source, sentence, text, low, day.get(), name(committee.group())));
            }
        }
        return found;
    }

    /** The day nearest before a paragraph or after a word of deciding; a period is none. */
    private static Optional<SwedishTime.Found<LocalDate>> day(String text, List<SwedishTime.Found<LocalDate>> days) {
        var periods = SwedishTime.periods(text);
        var single = days.stream()
                .filter(day -> periods.stream()
                        .noneMatch(period -> period.place().holds(day.place().from())))
                .toList();
        var paragraph = text.indexOf('§');
        return paragraph < 0
                ? single.stream().findFirst()
                : single.stream()
                        .filter(day -> day.place().to() <= paragraph)
                        .reduce((one, nearer) -> nearer)
                        .or(() -> single.stream().findFirst());
    }

    private static Proposal decision(
            Source source,
            Place sentence,
            String text,
            String low,
            SwedishTime.Found<LocalDate> day,
            String committee) {
        var paragraph = PARAGRAPH.matcher(text);
        var there = paragraph.find(day.place().to());
        var number = there
                        && paragraph.group(1) != null
                        && Character.isDigit(paragraph.group(1).charAt(0))
                ? paragraph.group(1)
                : null;
        var footnote = FOOTNOTE.matcher(text).find();
        var about = about(source, text, low);
        var place = new Place(
                day.place().from(), there ? paragraph.end() : day.place().to());
        var open = there && number == null;
        var confidence =
                about == About.UNSAID ? Confidence.LOW : open || footnote ? Confidence.MEDIUM : Confidence.HIGH;
        return source.within(
                sentence,
                place,
                new Decided(committee, day.value(), number, about),
                confidence,
                open ? Ground.PLACEHOLDER : footnote ? Ground.FOOTNOTE : Ground.SAID_OUTRIGHT);
    }

    private static About about(Source source, String text, String low) {
        if (GUIDELINE.matcher(low).find()
                || GUIDELINE.matcher(pointing(source, text)).find()) {
            return About.GUIDELINE;
        }
        return low.contains("enligt beslut")
                        || low.contains("beslutade att")
                        || low.contains("godkän")
                        || low.contains("ingå")
                        || low.contains("överenskommelsen")
                ? About.AGREEMENT
                : About.UNSAID;
    }

    /** The sentence that points to this footnote, or nothing. */
    private static String pointing(Source source, String footnote) {
        var mark = FOOTNOTE.matcher(footnote);
        if (!mark.find()) {
            return "";
        }
        for (var sentence : source.sentences()) {
            var text = sentence.of(source.text());
            if (text.indexOf(mark.group()) > 0) {
                return source.low(sentence);
            }
        }
        return "";
    }

    private static String name(String written) {
        var name = written.replaceAll("\\s+", " ").strip();
        return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
    }
}
