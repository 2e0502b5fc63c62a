package se.iop.documents;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.iop.documents.paper.Block;
import se.iop.documents.paper.Typography;
import se.iop.model.FollowUp;
import se.iop.model.FollowUp.Duty;
import se.iop.model.FollowUp.Group;
import se.iop.model.FollowUp.Milestone;
import se.iop.model.FollowUp.Report;

/** What the parties do, how they steer and how they follow up. */
final class Work {

    private final FollowUp followUp;

    Work(FollowUp followUp) {
        this.followUp = followUp;
    }

    List<Block> duties() {
        var items = new ArrayList<String>();
        followUp.duties().forEach(duty -> items.add(duty(duty)));
        followUp.milestones().forEach(milestone -> items.add(milestone(milestone)));
        return Layout.listed(items);
    }

    private static String duty(Duty duty) {
        var count = duty.atLeast() == null
                ? Words.of(duty.per())
                : "minst " + duty.atLeast() + (duty.atLeast() == 1 ? "\u00a0gång " : "\u00a0gånger ")
                        + Words.of(duty.per());
        return of(duty.party(), Swedish.begun(duty.what()) + ", " + count);
    }

    private static String milestone(Milestone milestone) {
        var when = Swedish.joined(
                milestone.by() == null ? null : "senast den " + Typography.day(milestone.by()),
                milestone.during() == null ? null : "under tiden " + Typography.days(milestone.during()));
        return of(milestone.party(), Swedish.begun(milestone.what()) + (when.isEmpty() ? "" : ", " + when));
    }

    private static String of(@Nullable String party, String what) {
        return party == null ? what : what + " (" + party + ")";
    }

    List<Block> governance() {
        var steering = followUp.steering();
        var sentences = new ArrayList<String>();
        if (steering.group() != null) {
            sentences.add(
                    steering.group()
                            ? "Parterna har en gemensam styrgrupp."
                            : "Parterna har ingen gemensam styrgrupp.");
        }
        if (steering.meetingsPerYear() != null) {
            sentences.add("Den träffas " + times(steering.meetingsPerYear()) + " per år.");
        }
        var convenor = Swedish.said(steering.convenor());
        if (convenor != null) {
            sentences.add("Sammankallande är " + Times.ended(convenor));
        }
        if (Boolean.TRUE.equals(steering.consensus())) {
            sentences.add("Parterna strävar efter samförstånd.");
        }
        var blocks = new ArrayList<Block>(Layout.sentences(sentences));
        blocks.addAll(Layout.listed(followUp.groups().stream().map(Work::group).toList()));
        return blocks;
    }

    private static String times(int count) {
        return count + (count == 1 ? "\u00a0gång" : "\u00a0gånger");
    }

    private static String group(Group group) {
        return Swedish.joined(
                Swedish.begun(Words.of(group.kind())),
                group.roles().isEmpty() ? null : "med " + Swedish.list(group.roles()),
                group.meetingsPerYear() == null ? null : times(group.meetingsPerYear()) + " per år",
                Swedish.said(group.convenor()) == null ? null : "sammankallande är " + group.convenor());
    }

    List<Block> reports() {
        if (followUp.reports().isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Table(
                "Rapporter och uppföljning",
                List.of("Vad", "Hur ofta", "Senast", "Innehåll"),
                followUp.reports().stream()
                        .map(report -> Layout.row(name(report), often(report), due(report), content(report)))
                        .toList(),
                List.of(),
                List.of(27, 15, 18, 40)));
        var indicators = followUp.reports().stream()
                .flatMap(report -> report.indicators().stream())
                .map(indicator -> Layout.row(indicator.name(), indicator.definition(), indicator.target()))
                .toList();
        if (!indicators.isEmpty()) {
            blocks.add(new Block.Table("Mått", List.of("Mått", "Hur det räknas", "Mål"), indicators, List.of()));
        }
        return blocks;
    }

    private static String name(Report report) {
        return report.name().isBlank() ? Swedish.begun(Words.of(report.kind())) : report.name();
    }

    private static @Nullable String often(Report report) {
        return report.timesPerYear() == null ? null : times(report.timesPerYear()) + " per år";
    }

    private static @Nullable String due(Report report) {
        var rule = report.dueRule();
        if (rule == null) {
            return report.due() == null ? null : report.due().toString();
        }
        var parts = new ArrayList<String>();
        parts.add(rule.text());
        rule.branches()
                .forEach(branch ->
                        parts.add(branch.when() + ": " + (branch.due() == null ? Swedish.UNKNOWN : branch.due())));
        return String.join("; ", parts);
    }

    private static String content(Report report) {
        return Swedish.begun(Swedish.joined(
                report.content().isEmpty() ? null : String.join(", ", report.content()),
                report.template() == null ? null : "på mallen " + report.template(),
                report.responsible() == null ? null : "lämnas av " + report.responsible(),
                report.anonymous() ? "deltagare redovisas bara som antal" : null));
    }

    List<Block> developmentAreas() {
        return Layout.listed(followUp.developmentAreas().stream()
                .map(area -> area.what()
                        + (area.financed() == null
                                ? ""
                                : area.financed() ? " (ryms i finansieringen)" : " (ännu inte finansierat)"))
                .toList());
    }
}
