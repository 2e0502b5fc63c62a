package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Typography;
import se.iop.guideline.Decision;
import se.iop.guideline.Finding;
import se.iop.guideline.Outcome;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.Status;
import se.iop.model.Party;
import se.iop.model.Sek;
import se.iop.model.Tally;

/** What the committee is proposed to decide, on what grounds, and what it decided. */
final class Ruling {

    private final Matter matter;

    Ruling(Matter matter) {
        this.matter = matter;
    }

    /** Only what follows from the agreement is proposed. */
    List<Block> proposals() {
        var terms = matter.terms();
        var points = new ArrayList<String>();
        points.add("att godkänna överenskommelsen " + quoted(terms.subject().title()) + partners() + period());
        grants(points);
        if (!matter.deviations().isEmpty()) {
            points.add("att godta de avvikelser från riktlinjen som redovisas nedan");
        }
        for (var party : terms.parties()) {
            if (party.sector() == Party.Sector.PUBLIC && party.is(Party.Role.SIGNATORY)) {
                party.mandates()
                        .forEach(mandate -> points.add(
                                "att " + mandate.function() + " undertecknar överenskommelsen för " + party.name()));
            }
        }
        return List.of(Layout.paragraph(matter.committee() + " föreslås besluta"), Layout.list(true, ended(points)));
    }

    private static String quoted(String title) {
        return title.isBlank() ? "(utan rubrik)" : "”" + title.strip() + "”";
    }

    private String partners() {
        var names = matter.terms().parties().stream()
                .filter(party -> party.sector() == Party.Sector.CIVIL)
                .map(Party::name)
                .distinct()
                .toList();
        return names.isEmpty() ? "" : " med " + Swedish.list(names);
    }

    private String period() {
        var period = matter.terms().term().period();
        return period == null ? "" : " för tiden " + Typography.days(period);
    }

    private void grants(List<String> points) {
        var grants = matter.terms().economy().grants();
        if (grants.isEmpty()) {
            return;
        }
        points.add("att bevilja bidrag om sammanlagt "
                + Swedish.tally(matter.terms().economy().granted()) + " enligt överenskommelsen");
        var conditions = grants.stream()
                .filter(grant -> grant.status() == Status.CONDITIONAL)
                .map(Grant::condition)
                .map(Swedish::said)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        if (!conditions.isEmpty()) {
            points.add("att de villkorade delarna av bidraget förutsätter: " + String.join("; ", conditions));
        }
    }

    private static String sum(Tally granted) {
        if (granted.complete()) {
            return " om sammanlagt " + granted.known().text() + " enligt överenskommelsen";
        }
        return granted.known().equals(Sek.ZERO)
                ? " enligt överenskommelsen, där beloppen ännu inte är angivna"
                : " om " + granted.known().text() + " enligt överenskommelsen, där " + granted.unknown()
                        + "\u00a0belopp därutöver inte är angivna";
    }

    /** A list that is one sentence. */
    private static List<String> ended(List<String> points) {
        var ended = new ArrayList<String>();
        for (var place = 0; place < points.size(); place++) {
            var end = place == points.size() - 1 ? "." : place == points.size() - 2 ? ", och" : ",";
            ended.add(points.get(place) + end);
        }
        return ended;
    }

    List<Block> decision() {
        var decision = matter.decision();
        var day = decision.on();
        if (decision.stage() == Decision.Stage.PLANNED && day != null) {
            return List.of(Layout.paragraph("Beslut är planerat till den " + Typography.day(day) + "."));
        }
        var who = decision.body() == null ? "Beslutet är fattat" : body(decision.body()) + " har beslutat";
        return List.of(Layout.paragraph(who
                + (day == null ? "; beslutsdagen är okänd" : " den " + Typography.day(day))
                + (decision.paragraph() == null ? ", paragrafen är okänd" : ", " + decision.paragraph()) + "."));
    }

    private String body(Decision.Body body) {
        return switch (body) {
            case COMMITTEE -> matter.committee();
            case WORKING_COMMITTEE -> "Arbetsutskottet i " + matter.committee();
            case CHAIR -> "Ordföranden i " + matter.committee();
            case DELEGATE -> "En tjänsteperson på delegation från " + matter.committee();
        };
    }

    /**
     * What is broken, then what is open, each with its ground; what is kept is named; what does not apply is left out.
     */
    List<Block> findings() {
        var blocks = new ArrayList<Block>();
        var rows = Stream.concat(found(Outcome.Breached.class), found(Outcome.Unsettled.class))
                .map(finding -> Layout.row(rule(finding), Words.of(finding.outcome()), Words.why(finding.outcome())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(new Block.Table(
                    "Regler som bryts eller inte är bedömda",
                    List.of("Regel", "Bedömning", "Grund"),
                    rows,
                    List.of(),
                    List.of(40, 16, 44)));
        }
        var met = found(Outcome.Met.class).map(Ruling::rule).distinct().toList();
        if (!met.isEmpty()) {
            blocks.add(Layout.paragraph("Dessa regler är uppfyllda:"));
            blocks.add(Layout.list(false, met));
        }
        if (!blocks.isEmpty()) {
            blocks.add(Layout.paragraph("Reglerna kommer från: " + sources() + "."));
        }
        return blocks;
    }

    private Stream<Finding> found(Class<? extends Outcome> outcome) {
        return matter.findings().stream().filter(finding -> outcome.isInstance(finding.outcome()));
    }

    /** A should is marked; everything else is a must. */
    private static String rule(Finding finding) {
        return finding.force() == Finding.Force.MUST ? finding.text() : finding.text() + " (Bör)";
    }

    private String sources() {
        return String.join(
                "; ",
                matter.findings().stream()
                        .map(finding -> finding.citation().decision())
                        .distinct()
                        .toList());
    }

    List<Block> deviations() {
        return Layout.listed(matter.deviations().stream()
                .map(deviation -> Times.ended(deviation.rule()) + " Skäl: " + Times.ended(deviation.reason()))
                .toList());
    }

    List<Block> remarks() {
        return Layout.listed(matter.terms().remarks().stream()
                .map(remark -> Words.of(remark.field()) + ": " + Times.ended(remark.text()))
                .toList());
    }
}
