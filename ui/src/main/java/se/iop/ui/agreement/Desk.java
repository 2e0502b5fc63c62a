package se.iop.ui.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Basis;
import se.iop.core.agreement.Continuing;
import se.iop.core.agreement.Correcting;
import se.iop.core.agreement.Deciding;
import se.iop.core.agreement.DraftCopies;
import se.iop.core.agreement.Drafting;
import se.iop.core.agreement.Drafting.Opened;
import se.iop.core.agreement.HandingOver;
import se.iop.core.agreement.Judging;
import se.iop.core.agreement.Ownership;
import se.iop.core.agreement.Recording;
import se.iop.core.agreement.Signing;
import se.iop.core.catalog.Catalogs;
import se.iop.core.people.Committees;
import se.iop.core.replay.Rejudging;
import se.iop.guideline.Checklist;
import se.iop.guideline.Requirement;
import se.iop.ui.layout.Swedish;
import se.iop.ui.part.AgreementPart;
import se.iop.ui.text.Texts;

/** What the page asks: the services of an agreement's life, and how things are written. */
@Component
record Desk(
        Texts texts,
        Swedish swedish,
        Drafting drafting,
        Deciding deciding,
        Signing signing,
        Recording recording,
        Correcting correcting,
        Continuing continuing,
        HandingOver handingOver,
        Judging judging,
        DraftCopies copies,
        Catalogs catalogs,
        Committees committees,
        Acting acting,
        Offering offering,
        Rejudging rejudging,
        ObjectProvider<AgreementPart> brought,
        Clock clock) {

    /** The words of this page. */
    Words words() {
        return new Words(texts);
    }

    /** The words of one agreement's page, with the labels of its committee's own fields. */
    Words words(Opened opened) {
        return new Words(
                texts,
                catalogs.ownFields(
                        opened.basis().committee(),
                        opened.agreement().terms().extra().keySet()));
    }

    /** What the committee's guidelines bring to the form besides rules. */
    Brought brought(Opened opened) {
        var committee = opened.basis().committee();
        var catalog = catalogs.current();
        return new Brought(
                !words(opened).own().nothing(opened.agreement().terms().extra()),
                catalog.reportTemplates(committee),
                catalog.indexSeries(committee));
    }

    /** The day it is. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The committees' names by their short names; asked for only where an agreement has changed committee. */
    Map<String, String> owners(Agreement agreement) {
        return Ownership.of(agreement).changes() ? committees.names() : Map.of();
    }

    /** The lists of criteria that the guidelines in force on a day ask people to assess. */
    List<Requirement> checklists(Basis basis, LocalDate day) {
        return catalogs.current().binding(basis.committee()).stream()
                .flatMap(plugin -> plugin.guidelines().inForce(day).stream())
                .flatMap(guideline -> guideline.rules().stream())
                .map(rule -> rule.requirement())
                .filter(requirement -> !requirement.checklist().criteria().isEmpty())
                .toList();
    }

    /** What each question that people may have answered asks: a rule by its own sentence, a criterion by its own. */
    Map<String, String> questions(Opened opened) {
        var questions = new HashMap<String, String>();
        opened.judgement().findings().forEach(finding -> questions.put(finding.requirement(), finding.text()));
        var day = opened.agreement().decision(today()).governingDay();
        checklists(opened.basis(), day == null ? today() : day)
                .forEach(requirement -> requirement
                        .checklist()
                        .criteria()
                        .forEach(criterion ->
                                questions.put(Checklist.question(requirement.name(), criterion), criterion.text())));
        return questions;
    }
}
