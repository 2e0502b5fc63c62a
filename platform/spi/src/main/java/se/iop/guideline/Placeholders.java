package se.iop.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.iop.model.Contribution;
import se.iop.model.Contribution.Form;
import se.iop.model.Contribution.Grant;
import se.iop.model.Contribution.InKind;
import se.iop.model.Economy;
import se.iop.model.Field;
import se.iop.model.FollowUp;
import se.iop.model.Party;
import se.iop.model.Subject;
import se.iop.model.Term;
import se.iop.model.Terms;
import se.iop.model.Wording;

/** What somebody meant to fill in later: {@code XX}, {@code NN}, {@code § XX}, {@code ÅÅÅÅ-MM-DD}, {@code ____}. */
final class Placeholders {

    /** Each is bounded by what is no letter or digit, so that XXL and CANNON are words; no part can run on. */
    private static final Pattern PATTERN = Pattern.compile("(?<![\\p{L}\\p{N}])"
            + "(?:§\\s?(?:X{2,}|x{2,}|_{2,})"
            + "|(?:Å{4}|å{4}|[0-9]{4})-(?:MM|mm|XX|xx)(?:-(?:DD|dd|XX|xx))?"
            + "|X{2,}|N\\.?N\\.?|Å{4}"
            + "|\\[(?:…|\\.{3}|fyll i|namn|datum|belopp)\\]"
            + "|\\?{3,}|_{3,})"
            + "(?![\\p{L}\\p{N}])");

    private final List<Place> places = new ArrayList<>();

    private Placeholders() {}

    /**
     * One place where something is left to fill in.
     *
     * @param field where
     * @param text what stands there
     */
    record Place(Field field, String text) {}

    /** Every placeholder in the terms, in the order of the document. Remarks are no part of it. */
    static List<Place> in(Terms terms) {
        var found = new Placeholders();
        found.subject(terms.subject());
        terms.parties().forEach(found::party);
        found.term(terms.term());
        found.economy(terms.economy());
        found.followUp(terms.followUp());
        found.wording(terms.wording());
        terms.relations().forEach(relation -> found.look(Field.RELATIONS, relation.to(), relation.note()));
        return found.places;
    }

    /** Whether anything is left to fill in in a text. */
    static boolean isIn(@Nullable String text) {
        return text != null && PATTERN.matcher(text).find();
    }

    private void look(Field field, @Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                PATTERN.matcher(text).results().forEach(hit -> places.add(new Place(field, hit.group())));
            }
        }
    }

    private void look(Field field, List<String> texts) {
        texts.forEach(text -> look(field, text));
    }

    private void subject(Subject subject) {
        look(Field.TITLE, subject.title());
        look(Field.CASE_NUMBER, subject.caseNumbers());
        look(Field.PURPOSE, subject.challenge(), subject.goals());
        look(Field.TARGET_GROUP, subject.targetGroup());
        look(Field.VALUES, subject.values());
    }

    private void party(Party party) {
        var standing = party.standing();
        look(Field.PARTIES, party.name(), party.unit(), standing.withoutNumber(), standing.umbrella());
        look(Field.PARTIES, standing.administration(), standing.committee(), standing.costCentre());
        party.contacts()
                .forEach(contact -> look(Field.CONTACTS, contact.function(), contact.channel(), contact.deputy()));
        party.mandates().forEach(mandate -> look(Field.MANDATES, mandate.function(), mandate.evidence()));
    }

    private void term(Term term) {
        look(Field.EXTENSION, term.extension() == null ? null : term.extension().condition());
        look(Field.NOTICE, term.notice().condition());
        term.conditions().forEach(condition -> look(Field.CONDITIONS, condition.what()));
    }

    private void economy(Economy economy) {
        economy.contributions().forEach(this::contribution);
        economy.payerChanges()
                .forEach(change -> look(Field.CONTRIBUTIONS, change.from(), change.to(), change.condition()));
        look(Field.PAYOUT, economy.payout().requisitionDetails());
    }

    private void contribution(Contribution contribution) {
        switch (contribution) {
            case Grant grant -> {
                look(Field.CONTRIBUTIONS, grant.from(), grant.condition(), grant.source());
                if (grant.earmark() != null) {
                    look(Field.CONTRIBUTIONS, grant.earmark().purpose());
                    look(Field.CONTRIBUTIONS, grant.earmark().forbidden());
                }
                if (grant.form() instanceof Form.PerUnit perUnit) {
                    look(Field.CONTRIBUTIONS, perUnit.unit());
                } else if (grant.form() instanceof Form.ShareOf share) {
                    look(Field.CONTRIBUTIONS, share.of());
                }
            }
            case InKind effort -> look(Field.CONTRIBUTIONS, effort.from(), effort.what());
        }
    }

    private void followUp(FollowUp followUp) {
        for (var report : followUp.reports()) {
            look(Field.REPORTS, report.name(), report.template(), report.responsible());
            look(Field.REPORTS, report.content());
            look(
                    Field.REPORTS,
                    report.dueRule() == null ? null : report.dueRule().text());
            report.indicators()
                    .forEach(measure -> look(Field.REPORTS, measure.name(), measure.definition(), measure.target()));
        }
        look(Field.STEERING, followUp.steering().convenor());
        followUp.groups().forEach(group -> {
            look(Field.STEERING, group.convenor());
            look(Field.STEERING, group.roles());
        });
        followUp.milestones().forEach(milestone -> look(Field.MILESTONES, milestone.what()));
        followUp.duties().forEach(duty -> look(Field.DUTIES, duty.what()));
        followUp.developmentAreas().forEach(area -> look(Field.DEVELOPMENT_AREAS, area.what()));
    }

    private void wording(Wording wording) {
        wording.sections().forEach(section -> look(Field.TEXTS, section.text()));
        wording.appendices().forEach(appendix -> look(Field.APPENDICES, appendix.name()));
        look(Field.SIGNING, wording.signing().place());
    }
}
