package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.history.Recalling;
import se.iop.core.people.Committees;
import se.iop.ui.layout.Swedish;
import se.iop.ui.part.AgreementPart;
import se.iop.ui.part.Place;
import se.iop.ui.text.Texts;

/** The moments of an agreement on its own page, with the ways to compare them and to the whole record. */
@org.springframework.stereotype.Component
@Order(100)
class VersionsPart implements AgreementPart {

    private final Recalling recalling;
    private final Committees committees;
    private final Acting acting;
    private final Readable readable;
    private final Texts texts;
    private final Swedish swedish;
    private final Clock clock;

    VersionsPart(
            Recalling recalling,
            Committees committees,
            Acting acting,
            Readable readable,
            Texts texts,
            Swedish swedish,
            Clock clock) {
        this.committees = committees;
        this.clock = clock;
        this.recalling = recalling;
        this.acting = acting;
        this.readable = readable;
        this.texts = texts;
        this.swedish = swedish;
    }

    @Override
    public Place place() {
        return Place.VERSIONS;
    }

    @Override
    public boolean followsTheAgreement() {
        return true;
    }

    @Override
    public Component content(Page page) {
        var agreement = page.opened().agreement();
        var versions = new Versions(
                agreement.id(),
                VersionsQuery.LATEST,
                recalling,
                new Differences(texts, readable, committees),
                readable,
                texts,
                swedish);
        page.count(versions.count());
        var links =
                new Div(new Anchor(VersionsQuery.LATEST.address(agreement.id()), texts.of("record.versions.own-page")));
        if (agreement.allows(acting.person(), Action.READ_JOURNAL, LocalDate.now(clock))) {
            links.add(new Anchor(RecordNavigation.journalOf(agreement.id()), texts.of("record.versions.journal")));
        }
        if (page.opened().status().decided()) {
            links.add(new Anchor(PublicView.address(agreement.id()), texts.of("record.public.title")));
        }
        links.addClassNames("view-facts", "no-print");
        var all = new Div(links, versions);
        all.addClassName("stack");
        return all;
    }
}
