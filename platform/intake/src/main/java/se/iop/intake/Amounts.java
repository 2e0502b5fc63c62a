package se.iop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.intake.Proposal.Amount;
import se.iop.intake.Proposal.Amount.What;
import se.iop.intake.Proposal.Confidence;
import se.iop.intake.Proposal.Ground;
import se.iop.intake.SwedishTime.Found;
import se.iop.model.Sek;
import se.iop.model.Span;

/** Amounts with the time they belong to and what they are. */
final class Amounts {

    private static final Pattern CONTEXT = Pattern.compile(
            "finansier|bidra|ersätt|belopp|betala|stöd|omfattning|värde|medel|kostnad|ekonomi|anslag|budget|faktur|utbetal");
    /** All that may stand between an amount and the time that follows it. */
    private static final Pattern FOLLOWING = Pattern.compile(
            "(?iU)^\\s*,?\\s*\\(?\\s*(?:per\\s+(?:kalender|verksamhets)?år|/\\s*år|årligen)?\\s*,?\\s*(?:som\\s+)?"
                    + "(?:avser|avseende|gäller|gällande|för|under|till|i)?\\s*(?:hela\\s+)?(?:perioden|tiden|åren?|kalenderåret|verksamhetsåret)?\\s*(?:från\\s+(?:och\\s+med\\s+)?)?(?:den\\s+)?$");

    private static final Pattern EVERY_YEAR = Pattern.compile(
            "(?iU)^\\s*(?:per\\s+(?:kalender|verksamhets|budget)?år|/\\s*år|om\\s+året|årligen|varje\\s+år)");
    private static final Pattern YEARLY = Pattern.compile("(?iU)(?:årligen|varje år|per år)[^.]{0,40}$");
    private static final Pattern UNIT = Pattern.compile(
            "(?iU)^\\s*(?:/\\s*(?:h|tim|timme|st|portion|deltagare|dag|månad)\\b|per\\s+(?:timme|timma|tim|portion|deltagare|person|plats|tillfälle|dag|dygn|besök|styck|månad)\\b)");
    private static final Pattern TOTAL = Pattern.compile("(?iU)\\btotal|sammanlag|omfattning|summa");
    private static final Pattern IN_KIND = Pattern.compile(
            "(?iU)ideell|timmar|värderas|värde|motsvarande|volontär|lokal(?:en|erna)?\\s+(?:värd|motsvar)");
    private static final int NEAR = 120;

    private Amounts() {}

    /** The amounts in the order of the text; one said twice is one. */
    static List<Proposal> of(Source source) {
        var found = new ArrayList<Proposal>();
        for (var sentence : source.sentences()) {
            var text = sentence.of(source.text());
            var amounts = Money.amounts(text);
            var stretches = SwedishTime.stretches(text);
            for (var at = 0; at < amounts.size(); at++) {
                add(found, proposal(source, sentence, text, amounts, at, stretches));
            }
        }
        return found;
    }

    private static Proposal proposal(
            Source source, Place sentence, String text, List<Found<Sek>> amounts, int at, List<Found<Span>> stretches) {
        var amount = amounts.get(at);
        var from = at == 0 ? 0 : amounts.get(at - 1).place().to();
        var to = at == amounts.size() - 1
                ? text.length()
                : amounts.get(at + 1).place().from();
        var before = text.substring(from, amount.place().from());
        var after = text.substring(amount.place().to(), to);
        var during = during(text, amount.place(), from, to, stretches);
        var what = what(before, after, source.low(sentence));
        var everyYear =
                EVERY_YEAR.matcher(after).find() || YEARLY.matcher(before).find();
        var context = CONTEXT.matcher(source.low(sentence)).find();
        var value = new Amount(amount.value(), during.map(Found::value).orElse(null), everyYear, what);
        if (what == What.UNIT || !context && during.isEmpty()) {
            return source.within(sentence, amount.place(), value, Confidence.LOW, Ground.WITHOUT_CONTEXT);
        }
        if (!context) {
            return source.within(sentence, amount.place(), value, Confidence.MEDIUM, Ground.FORM_ONLY);
        }
        return during.isPresent() || everyYear
                ? source.within(sentence, amount.place(), value, Confidence.HIGH, Ground.SAID_OUTRIGHT)
                : source.within(sentence, amount.place(), value, Confidence.MEDIUM, Ground.WITHOUT_TIME);
    }

    /** The time that follows at once, else the nearest before, within what belongs to this amount. */
    private static Optional<Found<Span>> during(
            String text, Place amount, int from, int to, List<Found<Span>> stretches) {
        var following = stretches.stream()
                .filter(time ->
                        time.place().from() >= amount.to() && time.place().from() <= to)
                .filter(time -> FOLLOWING
                        .matcher(text.substring(amount.to(), time.place().from()))
                        .matches())
                .findFirst();
        if (following.isPresent()) {
            return following;
        }
        return stretches.stream()
                .filter(time -> time.place().to() <= amount.from()
                        && time.place().from() >= from
                        && amount.from() - time.place().to() <= NEAR)
                .reduce((one, nearer) -> nearer);
    }

    private static What what(String before, String after, String sentence) {
        if (UNIT.matcher(after).find()) {
            return What.UNIT;
        }
        if (TOTAL.matcher(before).find()) {
            return What.TOTAL;
        }
        return IN_KIND.matcher(before).find() ? What.IN_KIND : What.CASH;
    }

    /** An amount said again with less is the same; one said again with more takes its place. */
    private static void add(List<Proposal> found, Proposal added) {
        var value = (Amount) added.value();
        for (var at = 0; at < found.size(); at++) {
            var there = (Amount) found.get(at).value();
            if (there.amount().equals(value.amount())
                    && (same(there.during(), value.during()) || saysLess(value) || saysLess(there))) {
                if (saysLess(there) && !saysLess(value)) {
                    found.set(at, added);
                }
                return;
            }
        }
        found.add(added);
    }

    private static boolean same(@Nullable Span one, @Nullable Span other) {
        return one == null ? other == null : one.equals(other);
    }

    private static boolean saysLess(Amount amount) {
        return amount.during() == null && !amount.everyYear();
    }
}
