package se.iop.ui.lineage;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.LocalDate;
import se.iop.core.lineage.Lineage;
import se.iop.core.people.Committees;
import se.iop.ui.layout.Swedish;
import se.iop.ui.part.AgreementPart;
import se.iop.ui.part.Place;
import se.iop.ui.text.Texts;

/** Brings the relatives to the page of an agreement. */
@org.springframework.stereotype.Component
class LineagePart implements AgreementPart {

    private final Lineage lineage;
    private final Committees committees;
    private final Texts texts;
    private final Swedish swedish;
    private final Clock clock;

    LineagePart(Lineage lineage, Committees committees, Texts texts, Swedish swedish, Clock clock) {
        this.lineage = lineage;
        this.committees = committees;
        this.texts = texts;
        this.swedish = swedish;
        this.clock = clock;
    }

    @Override
    public Place place() {
        return Place.LINEAGE;
    }

    @Override
    public boolean followsTheAgreement() {
        return true;
    }

    @Override
    public Component content(Page page) {
        var family = lineage.of(page.opened().agreement().id());
        page.count(family.members().size() - 1L + family.outside().size());
        return new FamilyView(family, committees.names(), texts, swedish, LocalDate.now(clock));
    }
}
