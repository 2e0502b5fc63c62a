package se.iop.guideline.composition;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.iop.guideline.Checklist.Criterion;
import se.iop.guideline.Clause;

/** Clauses as the calls that an author would write. */
final class JavaCalls {

    /** What a call may name, and where it comes from. */
    static final Map<String, String> IMPORTS = Map.ofEntries(
            Map.entry("Source", "se.iop.guideline.Citation.Source"),
            Map.entry("Citation", "se.iop.guideline.Citation"),
            Map.entry("Paragraph", "se.iop.guideline.Paragraph"),
            Map.entry("Period", "java.time.Period"),
            Map.entry("Month", "java.time.Month"),
            Map.entry("BigDecimal", "java.math.BigDecimal"),
            Map.entry("Set", "java.util.Set"),
            Map.entry("Sek", "se.iop.model.Sek"),
            Map.entry("Field", "se.iop.model.Field"),
            Map.entry("Repayment", "se.iop.model.Economy.Repayment"),
            Map.entry("Report", "se.iop.model.FollowUp.Report"),
            Map.entry("Section", "se.iop.model.Wording.Section"),
            Map.entry("Appendix", "se.iop.model.Wording.Appendix"),
            Map.entry("Checklist", "se.iop.guideline.Checklist"));

    private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
    private static final int ASCII_END = 0x20;

    private JavaCalls() {}

    /** The call that makes the clause. */
    static String of(Clause clause) {
        return switch (clause.kind()) {
            case "duration" ->
                (clause.on("chain") ? "lastAtMostWithRenewals(" : "lastAtMost(") + period(clause.length("limit")) + ")";
            case "duration-unknown" -> "lastAtMostUnknown(" + text(clause.words("seen")) + ")";
            case "extension" -> "extensionAtMost(" + clause.whole("times") + ", " + period(clause.length("each")) + ")";
            case "review" -> "reviewDate()";
            case "notice" ->
                (clause.on("written") ? "writtenNoticeOf(" : "noticeOf(") + period(clause.length("length")) + ")";
            case "budget" -> clause.on("conditional") ? "withinBudgetOrConditional()" : "withinBudget()";
            case "total-ceiling" -> "grantedAtMost(" + money(clause) + ")";
            case "yearly-ceiling" -> "grantedPerYearAtMost(" + money(clause) + ")";
            case "overhead" ->
                "overheadAtMost(new BigDecimal(" + text(clause.percent("limit").toPlainString()) + "))";
            case "payouts" ->
                "payoutsPerYear(" + clause.whole("times")
                        + clause.given("month")
                                .map(month -> ", Month." + month.text())
                                .orElse("") + ")";
            case "first-payout" -> "firstPayoutAfterMinutesAndSignatures()";
            case "payment-term" -> "paymentTerm(" + clause.whole("days") + ")";
            case "repayment" -> "repayment(Repayment." + clause.choice("case") + ")";
            case "hours-valued" -> "hoursValued()";
            case "not-indexed" -> "notIndexed()";
            case "indexed-by" -> "indexedBy(" + text(clause.words("series")) + ", " + clause.whole("offset") + ")";
            case "indexed-by-budget" -> "indexedByBudget()";
            case "meetings" -> "meetingsPerYear(" + clause.whole("times") + ")";
            case "consensus" -> "consensus()";
            case "reports" -> "halfYearAndAnnualReport()";
            case "report" -> "report(Report.Kind." + clause.choice("kind") + ")";
            case "follow-up" -> "followUpAtLeast(" + clause.whole("times") + ")";
            case "sections" -> "sections(" + named("Section.Kind.", clause.choices("kinds")) + ")";
            case "appendices" -> "appendices(" + named("Appendix.Kind.", clause.choices("kinds")) + ")";
            case "values" -> "values(" + clause.whole("number") + ")";
            case "decision-body" -> "decidedByCommittee()";
            case "criteria" -> criteria(clause);
            case "judged" ->
                "judged(" + text(clause.words("name")) + ", Field." + clause.choice("field") + ", "
                        + text(clause.words("text")) + ", " + text(clause.words("question")) + ")";
            default -> throw new IllegalArgumentException("Regeln kan inte skrivas som kod: " + clause.kind());
        };
    }

    /** The words as a Java string; {@code null} where there are none. */
    static String text(@Nullable String words) {
        if (words == null) {
            return "null";
        }
        var text = new StringBuilder(words.length() + 16).append('"');
        for (var place = 0; place < words.length(); place++) {
            text.append(escaped(words.charAt(place)));
        }
        return text.append('"').toString();
    }

    /** Code without its strings, in which words may look like types. */
    static String withoutTexts(String code) {
        return TEXT.matcher(code).replaceAll("\"\"");
    }

    private static String escaped(char sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> sign < ASCII_END ? String.format("\\%03o", (int) sign) : String.valueOf(sign);
        };
    }

    private static String period(Period length) {
        if (length.equals(Period.ofYears(length.getYears()))) {
            return "years(" + length.getYears() + ")";
        }
        return length.equals(Period.ofMonths(length.getMonths()))
                ? "months(" + length.getMonths() + ")"
                : "Period.of(" + length.getYears() + ", " + length.getMonths() + ", " + length.getDays() + ")";
    }

    private static String money(Clause clause) {
        return "new Sek(" + clause.money("limit").ore() + "L)";
    }

    private static String named(String type, List<String> ids) {
        return ids.stream().map(id -> type + id).collect(Collectors.joining(", "));
    }

    private static String criteria(Clause clause) {
        var list =
                clause.criteria("criteria").stream().map(JavaCalls::criterion).collect(Collectors.joining(", "));
        return "criteria(" + text(clause.words("name")) + ", new Checklist(" + text(clause.words("title"))
                + ", List.of(" + list + "), " + passRule(clause) + "))";
    }

    private static String criterion(Criterion criterion) {
        return "new Checklist.Criterion(" + text(criterion.id()) + ", " + text(criterion.text()) + ")";
    }

    private static String passRule(Clause clause) {
        return switch (clause.choice("pass")) {
            case "AT_LEAST" -> "new Checklist.PassRule.AtLeast(" + clause.whole("count") + ")";
            case "REQUIRED" ->
                "new Checklist.PassRule.Required(Set.of("
                        + clause.choices("required").stream()
                                .map(JavaCalls::text)
                                .collect(Collectors.joining(", "))
                        + "))";
            case "UNKNOWN" -> "new Checklist.PassRule.Unknown()";
            default -> "new Checklist.PassRule.All()";
        };
    }
}
