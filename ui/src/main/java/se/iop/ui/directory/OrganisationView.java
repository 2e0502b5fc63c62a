package se.iop.ui.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.directory.Directory;
import se.iop.core.directory.Directory.Joined;
import se.iop.core.directory.Directory.Opened;
import se.iop.core.directory.Keeping;
import se.iop.core.directory.NoSuchOrganisation;
import se.iop.core.people.Committees;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.Swedish;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;

/** One organisation: what the register says, the agreements it is a party to, and what was done to the entry. */
@Route(OrganisationsView.ROUTE + "/:id")
@PermitAll
@StyleSheet("styles/directory.css")
class OrganisationView extends Div implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Swedish swedish;
    private final transient Directory directory;
    private final transient Keeping keeping;
    private final transient Committees committees;
    private final transient Acting acting;
    private String title = "";

    OrganisationView(
            Texts texts, Swedish swedish, Directory directory, Keeping keeping, Committees committees, Acting acting) {
        this.texts = texts;
        this.swedish = swedish;
        this.directory = directory;
        this.keeping = keeping;
        this.committees = committees;
        this.acting = acting;
    }

    @Override
    public String viewTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(Address.id(event.getRouteParameters(), NotFoundException::new));
        } catch (NoSuchOrganisation unknown) {
            throw new NotFoundException();
        }
    }

    private void show(UUID id) {
        var opened = directory.open(id);
        title = opened.organisation().name();
        removeAll();
        addClassNames("stack-loose", "organisation-page");
        var header = new ViewHeader(title)
                .withFacts(new Span(texts.of(opened.organisation().kind())));
        if (opened.organisation().mergedInto() != null) {
            var kept = new Anchor(
                    OrganisationsView.ROUTE + "/" + opened.organisation().mergedInto(),
                    texts.of("directory.merged.to"));
            add(header, new Paragraph(new Span(texts.of("directory.merged") + " "), kept));
        } else {
            add(actions(header, opened));
        }
        add(facts(opened), contacts(opened), agreements(opened), history(opened));
    }

    private ViewHeader actions(ViewHeader header, Opened opened) {
        if (!Access.allows(acting.person(), Action.KEEP_DIRECTORY, null)) {
            return header;
        }
        var edit = new Button(
                texts.of("directory.edit"),
                _ -> new OrganisationDialog(texts, directory, keeping, opened, this::show).open());
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var merge = new Button(
                texts.of("directory.merge"),
                _ -> new MergeDialog(
                                texts,
                                directory,
                                keeping,
                                opened.organisation(),
                                kept -> UI.getCurrent().navigate(OrganisationsView.ROUTE + "/" + kept))
                        .open());
        return header.withActions(merge, edit);
    }

    private Section facts(Opened opened) {
        var organisation = opened.organisation();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var number = organisation.number();
        var without = organisation.withoutNumber();
        fact(
                facts,
                "directory.number",
                number != null
                        ? new Span(number.text())
                        : new Span(without == null ? swedish.unknown() : texts.of("directory.number.none", without)));
        var registered = organisation.registered();
        fact(
                facts,
                "directory.registered",
                new Span(
                        registered == null
                                ? swedish.unknown()
                                : texts.of(registered ? "directory.yes" : "directory.no")));
        fact(facts, "directory.compact", new Span(swedish.day(organisation.compactSince())));
        if (opened.umbrella() != null) {
            fact(facts, "directory.umbrella", link(opened.umbrella()));
        }
        if (!opened.members().isEmpty()) {
            var members = new Div();
            members.addClassName("stack");
            opened.members().forEach(member -> members.add(new Div(link(member))));
            fact(facts, "directory.members", members);
        }
        if (organisation.note() != null) {
            fact(facts, "directory.note", new Span(organisation.note()));
        }
        return section("directory.facts", facts);
    }

    private static Anchor link(Directory.Named other) {
        return new Anchor(OrganisationsView.ROUTE + "/" + other.id(), other.name());
    }

    private void fact(DescriptionList facts, String label, Component value) {
        facts.add(new DescriptionList.Term(texts.of(label)), new DescriptionList.Description(value));
    }

    private Section contacts(Opened opened) {
        if (opened.organisation().contacts().isEmpty()) {
            return section("directory.contacts", new Paragraph(texts.of("directory.contacts.none")));
        }
        var table = new DataTable(
                texts.of("directory.contacts"),
                List.of(
                        texts.of("directory.contact.function"),
                        texts.of("directory.contact.channel"),
                        texts.of("directory.contact.time"),
                        texts.of("directory.contact.deputy")),
                Set.of());
        opened.organisation()
                .contacts()
                .forEach(contact -> table.row(
                        contact.function(),
                        swedish.text(contact.channel()),
                        texts.of("register.period.days", swedish.day(contact.from()), swedish.day(contact.to())),
                        swedish.text(contact.deputy())));
        return section("directory.contacts", table);
    }

    private Section agreements(Opened opened) {
        if (opened.agreements().isEmpty()) {
            return section("directory.agreements", new Paragraph(texts.of("directory.agreements.none")));
        }
        var names = committees.names();
        var table = new DataTable(
                texts.of("directory.agreements"),
                List.of(
                        texts.of("lineage.agreement"),
                        texts.of("lineage.period"),
                        texts.of("lineage.committee"),
                        texts.of("lineage.status"),
                        texts.of("directory.granted")),
                Set.of(4));
        opened.agreements().forEach(joined -> row(table, joined, names));
        table.total(texts.of("directory.granted.sum"), "", "", "", swedish.tally(opened.granted()));
        return section("directory.agreements", table);
    }

    private void row(DataTable table, Joined joined, Map<String, String> names) {
        var title = joined.title().isBlank() ? texts.of("register.untitled") : joined.title();
        var period =
                new Span(texts.of("register.period.days", swedish.day(joined.first()), swedish.day(joined.last())));
        period.addClassName("day-or-days");
        table.row(
                new Anchor(AgreementNavigation.address(joined.id()), title),
                period,
                new Span(names.getOrDefault(joined.committee(), joined.committee())),
                new Span(texts.of(joined.status())),
                new Span(swedish.tally(joined.granted())));
    }

    private Section history(Opened opened) {
        var table = new DataTable(
                texts.of("directory.history"),
                List.of(
                        texts.of("directory.history.at"),
                        texts.of("directory.history.what"),
                        texts.of("directory.history.who"),
                        texts.of("directory.history.why")),
                Set.of());
        opened.history()
                .forEach(note -> table.row(
                        swedish.moment(note.at()),
                        texts.of("directory.history." + note.action()),
                        note.actor(),
                        note.reason() == null ? "" : note.reason()));
        return section("directory.history", table);
    }

    private Section section(String heading, Component content) {
        var section = new Section(new H2(texts.of(heading)), content);
        section.addClassNames("card", "stack");
        return section;
    }
}
