package se.iop.intake;

import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal.Confidence;
import se.iop.intake.Proposal.Extension;
import se.iop.intake.Proposal.Ground;
import se.iop.intake.Proposal.Notice;
import se.iop.intake.Proposal.ReviewBy;
import se.iop.intake.Proposal.Runs;
import se.iop.model.Span;

/** When an agreement runs, how it is reviewed, goes on and is ended. */
final class Times {

    private static final Pattern AGREEMENT = Pattern.compile("partnerskap|överenskommelse|avtal|\\biop\\b|samarbetet");
    private static final Pattern RUNNING = Pattern.compile(
            "\\bgäller\\b|\\bvarar\\b|\\blöper\\b|tecknas för|sträcker sig|avtalstid|avtalsperiod|giltighetstid|träder i kraft|är giltig");
    private static final Pattern OTHERS =
            Pattern.compile("finns en|finns sedan|tidigare|föregående|upphör|ersätter|som kommer att|pågående");
    private static final Pattern MONEY_OR_REPORT = Pattern.compile("\\bkr\\b|kronor|faktur|bidrar|rapport|hyr");
    private static final Pattern PERIOD_HEADING = Pattern.compile(
            "^(?:avtals|giltighets)?(?:period|tid)\\b.*|.*\\b(?:period för|varaktighet|avtalstid|giltighetstid).*");
    private static final Pattern FROM_A_DAY = Pattern.compile(
            "från och med|fr\\.\\s?o\\.\\s?m|från den|räknat från|med start|med början|\\bfrom\\b|från");

    private static final Pattern NOTICE = Pattern.compile("uppsägning|säga upp|sägas upp|säger upp|varsel");
    private static final Pattern NOTICE_TIME =
            Pattern.compile("uppsägningstid|uppsägning|sägas? upp|säger upp|varsel|i förväg|i förhand|senast");
    private static final Pattern WRITTEN = Pattern.compile("skriftlig");

    private static final Pattern REVIEW = Pattern.compile("översyn|ses över|se över|omprövas|översynen");
    private static final Pattern EXTEND = Pattern.compile("förläng|option|fortsätta ytterligare|ytterligare");
    private static final Pattern PLUS = Pattern.compile(
            "(?iU)\\b(\\d|ett|två|tre|fyra|fem)\\s*(?:plus|\\+)\\s*(\\d|ett|två|tre|fyra|fem)\\s*(år|månader)?");
    private static final Pattern TIMES = Pattern.compile("(?iU)(\\d{1,2}|två|tre|fyra|fem)\\s+gånger");
    private static final Pattern DEPENDS =
            Pattern.compile("\\bom nämnden|\\bom kommun|under förutsättning|efter beslut");

    private Times() {}

    /** The days on which it runs; where no sentence says so outright, what else could be meant. */
    static List<Proposal> runs(Source source) {
        var outright = new LinkedHashMap<Span, Proposal>();
        var possible = new LinkedHashMap<Span, Proposal>();
        for (var sentence : source.sentences()) {
            var low = source.low(sentence);
            var spans = SwedishTime.periods(sentence.of(source.text()));
            for (var span : spans) {
                var says = RUNNING.matcher(low).find() && AGREEMENT.matcher(low).find();
                var heading = PERIOD_HEADING
                                .matcher(source.low(source.before(sentence)))
                                .matches()
                        || (PERIOD_HEADING.matcher(low).lookingAt() && low.length() < 120);
                var earlier = OTHERS.matcher(low).find() && !says;
                var about = MONEY_OR_REPORT.matcher(low).find() && !says;
                if ((says || heading) && !earlier && !about) {
                    outright.putIfAbsent(
                            span.value(),
                            source.within(
                                    sentence,
                                    span.place(),
                                    new Runs(span.value()),
                                    span.inferred() || !says ? Confidence.MEDIUM : Confidence.HIGH,
                                    says ? Ground.SAID_OUTRIGHT : Ground.LABELLED,
                                    span.inferred()
                                            ? Ground.YEAR_INFERRED
                                            : says ? Ground.SAID_OUTRIGHT : Ground.LABELLED));
                } else if (!earlier && !about) {
                    possible.putIfAbsent(
                            span.value(),
                            source.within(
                                    sentence,
                                    span.place(),
                                    new Runs(span.value()),
                                    Confidence.LOW,
                                    Ground.WITHOUT_CONTEXT));
                }
            }
            if (spans.isEmpty()) {
                computed(source, sentence, low, outright);
            }
        }
        return shown(outright.isEmpty() ? possible : outright);
    }

    /** A first day and a length say the last day. */
    private static void computed(Source source, Place sentence, String low, Map<Span, Proposal> outright) {
        if (!RUNNING.matcher(low).find()
                || !AGREEMENT.matcher(low).find()
                || !FROM_A_DAY.matcher(low).find()) {
            return;
        }
        var text = sentence.of(source.text());
        var days = SwedishTime.days(text);
        var lengths = SwedishTime.lengths(text);
        if (days.isEmpty() || lengths.isEmpty()) {
            return;
        }
        var first = days.getFirst();
        var span = new Span(
                first.value(), first.value().plus(lengths.getFirst().value()).minusDays(1));
        outright.putIfAbsent(
                span, source.within(sentence, first.place(), new Runs(span), Confidence.MEDIUM, Ground.COMPUTED));
    }

    private static List<Proposal> shown(LinkedHashMap<Span, Proposal> found) {
        if (found.size() <= 1) {
            return List.copyOf(found.values());
        }
        // Where the text says more than one thing, none of them is sure.
        return found.values().stream()
                .map(proposal -> new Proposal(
                        proposal.value(),
                        proposal.place(),
                        proposal.sentence(),
                        proposal.confidence() == Confidence.HIGH ? Confidence.MEDIUM : Confidence.LOW,
                        EnumSet.of(Ground.SAID_OTHERWISE_TOO)))
                .toList();
    }

    /** The time of notice. */
    static List<Proposal> notices(Source source) {
        var found = new LinkedHashMap<Period, Proposal>();
        for (var sentence : source.sentences()) {
            var low = source.low(sentence);
            if (!NOTICE.matcher(low).find()) {
                continue;
            }
            var text = sentence.of(source.text());
            var lengths = SwedishTime.lengths(text);
            var outright = NOTICE_TIME.matcher(low).find();
            for (var length : lengths) {
                var near = distance(text, length.place()) <= 60;
                if (near) {
                    var written = WRITTEN.matcher(low).find()
                            || WRITTEN.matcher(source.low(source.before(sentence)))
                                    .find();
                    found.putIfAbsent(
                            length.value(),
                            source.within(
                                    sentence,
                                    length.place(),
                                    new Notice(length.value(), written),
                                    low.contains("uppsägningstid") ? Confidence.HIGH : Confidence.MEDIUM,
                                    outright ? Ground.SAID_OUTRIGHT : Ground.FORM_ONLY));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** How many characters lie between a length and the nearest word about notice. */
    private static int distance(String text, Place length) {
        var nearest = Integer.MAX_VALUE;
        var words = Pattern.compile("(?iU)uppsägning|sägas?\\s+upp|säger\\s+upp|varsel")
                .matcher(text);
        while (words.find()) {
            var apart = words.start() >= length.to() ? words.start() - length.to() : length.from() - words.end();
            nearest = Math.min(nearest, Math.max(0, apart));
        }
        return nearest;
    }

    /** The day by which it is reviewed. */
    static List<Proposal> reviews(Source source) {
        var found = new ArrayList<Proposal>();
        for (var sentence : source.sentences()) {
            var low = source.low(sentence);
            if (REVIEW.matcher(low).find()) {
                SwedishTime.latest(sentence.of(source.text()))
                        .ifPresent(day -> found.add(source.within(
                                sentence,
                                day.place(),
                                new ReviewBy(day.value()),
                                low.contains("senast") && !day.inferred() ? Confidence.HIGH : Confidence.MEDIUM,
                                day.inferred() ? Ground.COMPUTED : Ground.SAID_OUTRIGHT)));
            }
        }
        return found;
    }

    /** The option to go on. */
    static List<Proposal> extensions(Source source) {
        var found = new LinkedHashMap<Extension, Proposal>();
        for (var sentence : source.sentences()) {
            var text = sentence.of(source.text());
            var low = source.low(sentence);
            var plus = PLUS.matcher(text);
            if (plus.find() && (plus.group(3) != null || EXTEND.matcher(low).find())) {
                var length = length(plus.group(2), plus.group(3));
                add(source, found, sentence, new Place(plus.start(), plus.end()), new Extension(1, length), low);
            } else if (low.contains("förläng") || low.contains("option")) {
                prolonged(source, found, sentence, text, low);
            }
        }
        return List.copyOf(found.values());
    }

    private static void prolonged(
            Source source, LinkedHashMap<Extension, Proposal> found, Place sentence, String text, String low) {
        var word = Pattern.compile("(?iU)förläng|option").matcher(text);
        while (word.find()) {
            var from = word.start();
            var to = Math.min(text.length(), from + 110);
            var lengths = SwedishTime.lengths(text.substring(from, to));
            if (!lengths.isEmpty()) {
                var length = lengths.getFirst();
                var times = TIMES.matcher(text);
                var often = times.find() ? Math.max(1, SwedishTime.number(times.group(1))) : 1;
                var place = new Place(from, from + length.place().to());
                add(source, found, sentence, place, new Extension(often, length.value()), low);
                return;
            }
        }
    }

    private static void add(
            Source source,
            LinkedHashMap<Extension, Proposal> found,
            Place sentence,
            Place place,
            Extension extension,
            String low) {
        var depends = DEPENDS.matcher(low).find();
        found.putIfAbsent(
                extension,
                source.within(
                        sentence,
                        place,
                        extension,
                        depends ? Confidence.LOW : Confidence.HIGH,
                        depends ? Ground.CONDITIONAL : Ground.SAID_OUTRIGHT));
    }

    private static Period length(String number, @Nullable String unit) {
        var count = SwedishTime.number(number);
        return "månader".equalsIgnoreCase(unit) ? Period.ofMonths(count) : Period.ofYears(count);
    }
}
