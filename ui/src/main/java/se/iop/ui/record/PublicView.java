package se.iop.ui.record;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Refused;
import se.iop.core.publishing.Masking;
import se.iop.core.publishing.Publishing;
import se.iop.core.publishing.Publishing.Shown;
import se.iop.ui.agreement.AgreementNavigation;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Isolated;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.picture.DataTable;
import se.iop.ui.text.Texts;
import tools.jackson.databind.node.ObjectNode;

/** The public version of a decided agreement: what it shows, what is masked in it and by which law, and its files. */
@Route(PublicView.ROUTE)
@PermitAll
@StyleSheet("styles/record.css")
class PublicView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "overenskommelser/:id/offentlig";

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_LAW = 200;
    private static final int SHOWN_MILLIS = 5_000;

    private final transient Publishing publishing;
    private final transient PublicFiles files;
    private final transient PublicLines lines;
    private final transient Texts texts;

    PublicView(Publishing publishing, PublicFiles files, PublicLines lines, Texts texts) {
        this.publishing = publishing;
        this.files = files;
        this.lines = lines;
        this.texts = texts;
        getContent().addClassName("stack");
    }

    /** The address of the public version of an agreement. */
    static String address(UUID agreement) {
        return ROUTE.replace(":id", agreement.toString());
    }

    @Override
    public String viewTitle() {
        return texts.of("record.public.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(Address.id(event.getRouteParameters(), NoSuchAgreement::new));
        } catch (NoSuchAgreement none) {
            getContent().removeAll();
            getContent()
                    .add(
                            new ViewHeader(viewTitle()),
                            new EmptyState(
                                    Icon.SEARCH, texts.of("agreement.none.heading"), texts.of("agreement.none.text")));
        }
    }

    private void show(UUID agreement) {
        var shown = publishing.shown(agreement);
        var title = shown.document().at("/terms/subject/title").asString(texts.of("agreement.untitled"));
        getContent().removeAll();
        getContent()
                .add(new ViewHeader(viewTitle(), downloads(agreement))
                        .withLead(texts.of("record.public.lead"))
                        .withFacts(new Anchor(AgreementNavigation.address(agreement), title)));
        if (shown.unmasked() != null) {
            getContent().add(maskings(agreement, shown, shown.unmasked()));
        }
        getContent().add(section("record.public.seen", seen(shown.document())));
    }

    private Component downloads(UUID agreement) {
        var downloads = new Div(
                download(agreement, "record.public.pdf", "pdf", "application/pdf", () -> files.pdf(agreement)),
                download(agreement, "record.public.csv", "csv", "text/csv; charset=UTF-8", () -> files.csv(agreement)),
                download(agreement, "record.public.json", "json", "application/json", () -> files.json(agreement)));
        downloads.addClassNames("row", "no-print");
        return downloads;
    }

    private Anchor download(UUID agreement, String key, String kind, String type, Supplier<byte[]> content) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "iop-offentlig-" + agreement + "." + kind,
                            type,
                            bytes.length);
                }),
                texts.of(key));
        link.addClassName("download");
        return link;
    }

    private Component seen(ObjectNode document) {
        var table = new DataTable(
                texts.of("record.public.seen"),
                List.of(texts.of("record.journal.field"), texts.of("record.versions.value")),
                Set.of());
        table.addClassName("changes");
        lines.of(document).forEach(line -> table.row(line.place(), line.value()));
        return table;
    }

    private Component maskings(UUID agreement, Shown shown, ObjectNode unmasked) {
        var places = new LinkedHashMap<String, String>();
        lines.of(unmasked).forEach(line -> places.put(line.pointer(), line.place()));
        var list = new Div(form(agreement, places), table(agreement, shown.maskings(), places));
        list.addClassName("stack");
        return section("record.public.maskings", list);
    }

    private Component form(UUID agreement, Map<String, String> places) {
        var place = new Select<String>();
        place.setLabel(texts.of("record.public.masking.place"));
        place.setEmptySelectionAllowed(true);
        place.setEmptySelectionCaption(texts.of("record.public.mask.where"));
        place.setItems(List.copyOf(places.keySet()));
        place.setItemLabelGenerator(
                one -> one == null ? texts.of("record.public.mask.where") : places.getOrDefault(one, one));
        var content = field("record.public.masking.content", LONGEST_TEXT);
        var law = field("record.public.masking.law", LONGEST_LAW);
        law.setPlaceholder(texts.of("record.public.mask.law.help"));
        place.addValueChangeListener(change -> content.setEnabled(change.getValue() == null));
        var mask = new Button(texts.of("record.public.mask"), Icon.LOCK.create());
        mask.addClickListener(_ -> mask(agreement, place, content, law));
        var fields = new Div(place, content, law, mask);
        fields.addClassNames("version-choices", "no-print");
        var help = new Paragraph(texts.of("record.public.mask.help"));
        help.addClassName("quiet");
        return new Div(help, fields);
    }

    private TextField field(String label, int longest) {
        var field = new TextField(texts.of(label));
        field.setMaxLength(longest);
        return field;
    }

    private void mask(UUID agreement, Select<String> place, TextField content, TextField law) {
        content.setInvalid(false);
        law.setInvalid(false);
        try {
            publishing.mask(
                    agreement,
                    place.getValue(),
                    place.getValue() == null ? blankAsNone(content.getValue()) : null,
                    law.getValue());
            show(agreement);
            tell("record.public.done");
        } catch (Refused refused) {
            var wrong = refused.field().equals("law") ? law : content;
            wrong.setErrorMessage(texts.of("refused." + refused.reason()));
            wrong.setInvalid(true);
            wrong.focus();
        }
    }

    private Component table(UUID agreement, List<Masking> maskings, Map<String, String> places) {
        if (maskings.isEmpty()) {
            return new Paragraph(texts.of("record.public.maskings.none"));
        }
        var table = new DataTable(
                texts.of("record.public.maskings"),
                List.of(
                        texts.of("record.public.masking.place"),
                        texts.of("record.public.masking.law"),
                        texts.of("record.public.masking.by"),
                        texts.of("record.public.masking.lift")),
                Set.of());
        maskings.forEach(masking -> table.row(row(agreement, masking, places)));
        return table;
    }

    private Component[] row(UUID agreement, Masking masking, Map<String, String> places) {
        var what = masking.place() == null
                ? texts.of("record.public.mask.where") + ": " + masking.content()
                : places.getOrDefault(masking.place(), masking.place());
        var lift = new Button(texts.of("record.public.masking.lift"), _ -> lift(agreement, masking.id()));
        lift.setAriaLabel(texts.of("record.public.masking.lift.of", what));
        lift.addThemeVariants(ButtonVariant.SMALL);
        return new Component[] {Isolated.of(what), Isolated.of(masking.law()), Isolated.of(masking.by()), lift};
    }

    private void lift(UUID agreement, UUID masking) {
        try {
            publishing.lift(agreement, masking);
            tell("record.public.lifted");
        } catch (Refused already) {
            tell("refused." + already.reason());
        }
        show(agreement);
    }

    private void tell(String key) {
        Notification.show(texts.of(key), SHOWN_MILLIS, Notification.Position.BOTTOM_START);
    }

    private static @Nullable String blankAsNone(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private Component section(String title, Component content) {
        var section = new Section(new H2(texts.of(title)), content);
        section.addClassNames("card", "stack");
        return section;
    }
}
