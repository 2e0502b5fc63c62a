package se.iop.ui.people;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Stream;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.people.Municipalities;
import se.iop.core.people.Municipalities.Municipality;
import se.iop.core.people.NotPossible;
import se.iop.ui.layout.ErrorPanel;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** Where the operator takes in a municipality: three fields, and its administrator can begin. */
@Route(PeopleNavigation.MUNICIPALITIES)
@PermitAll
class MunicipalitiesView extends Div implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Acting acting;
    private final transient Municipalities municipalities;
    private final TextField municipality = new TextField();
    private final TextField committee = new TextField();
    private final TextField administrator = new TextField();
    private final Button establish = new Button();
    private final Div trouble = new Div();
    private final Div list = new Div();

    MunicipalitiesView(Texts texts, Acting acting, Municipalities municipalities) {
        this.texts = texts;
        this.acting = acting;
        this.municipalities = municipalities;
    }

    @Override
    public String viewTitle() {
        return texts.of("people.municipalities.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Access.demand(acting.person(), Action.ESTABLISH_MUNICIPALITY, null);
        removeAll();
        var columns = new Div(form(), list);
        columns.addClassName("columns");
        add(new ViewHeader(viewTitle()).withLead(texts.of("people.municipalities.lead")), columns);
        show();
    }

    private Section form() {
        field(municipality, "people.municipalities.name", "people.municipalities.name.help");
        field(committee, "people.municipalities.committee", "people.municipalities.committee.help");
        field(administrator, "people.municipalities.administrator", "people.municipalities.administrator.help");
        establish.setText(texts.of("people.municipalities.do"));
        establish.addClickListener(_ -> establish());
        establish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        establish.addClickShortcut(Key.ENTER);
        establish.setDisableOnClick(true);
        var fields = new Div(trouble, municipality, committee, administrator, establish);
        fields.addClassName("stack");
        var form = new Section(new H2(texts.of("people.municipalities.add")), fields);
        form.addClassName("card");
        municipality.focus();
        return form;
    }

    private void field(TextField field, String label, String help) {
        field.setLabel(texts.of(label));
        field.setHelperText(texts.of(help));
        field.setMaxLength(200);
        field.setWidthFull();
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
    }

    private void show() {
        list.removeAll();
        var all = municipalities.all();
        var rows = new UnorderedList();
        rows.addClassName("rows");
        all.stream().map(this::row).forEach(rows::add);
        var words = all.isEmpty()
                ? texts.of("people.municipalities.none")
                : texts.of("people.municipalities.count", all.size());
        var section = new Section(new H2(words), rows);
        section.addClassName("card");
        list.add(section);
    }

    private ListItem row(Municipality shown) {
        var name = new Span(shown.name());
        name.addClassName("row-title");
        var code = new Span("@" + shown.code());
        code.addClassName("quiet");
        var row = new ListItem(name, code);
        row.addClassName("municipality-row");
        return row;
    }

    private boolean allFilled() {
        var empty = Stream.of(municipality, committee, administrator)
                .peek(field -> field.setInvalid(false))
                .filter(field -> field.getValue().isBlank())
                .toList();
        empty.forEach(field -> {
            field.setErrorMessage(texts.of(NotPossible.Why.NAME_MISSING));
            field.setInvalid(true);
        });
        return empty.isEmpty();
    }

    private void establish() {
        trouble.removeAll();
        if (!allFilled()) {
            establish.setEnabled(true);
            return;
        }
        try {
            var signIn =
                    municipalities.establish(municipality.getValue(), committee.getValue(), administrator.getValue());
            List.of(municipality, committee, administrator).forEach(TextField::clear);
            show();
            new HandOverDialog(texts, signIn.username(), signIn.password()).open();
        } catch (NotPossible not) {
            trouble.add(new ErrorPanel(texts.of("people.trouble"), texts.of(not.why())));
        } finally {
            establish.setEnabled(true);
        }
    }
}
