package se.iop.ui.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.annotation.security.PermitAll;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.people.NotPossible;
import se.iop.core.people.OwnPassword;
import se.iop.core.people.Passwords;
import se.iop.ui.layout.ErrorPanel;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.security.SignedIn;
import se.iop.ui.security.Welcoming;
import se.iop.ui.text.Texts;

/** Where people choose a password of their own; whoever was given one comes here first. */
@Route("nytt-losenord")
@PermitAll
class OwnPasswordView extends Div implements Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final transient Acting acting;
    private final transient OwnPassword ownPassword;
    private final transient Welcoming welcoming;
    private final PasswordField present = new PasswordField();
    private final PasswordField wanted = new PasswordField();
    private final Div trouble = new Div();

    OwnPasswordView(Texts texts, Acting acting, OwnPassword ownPassword, Welcoming welcoming) {
        this.texts = texts;
        this.acting = acting;
        this.ownPassword = ownPassword;
        this.welcoming = welcoming;
        var first = SignedIn.mustChange();
        present.setLabel(texts.of(first ? "signin.own.given" : "signin.own.present"));
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setLabel(texts.of("signin.own.wanted"));
        wanted.setHelperText(texts.of("signin.own.help"));
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setManualValidation(true);
        wanted.setValueChangeMode(ValueChangeMode.LAZY);
        wanted.addValueChangeListener(_ -> wanted.setInvalid(false));
        wanted.addBlurListener(_ -> check());
        var save = new Button(texts.of("signin.own.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var form = new Div(trouble, present, wanted, save);
        form.addClassName("stack");
        var card = new Section(form);
        card.addClassNames("card", "narrow");
        add(new ViewHeader(viewTitle()).withLead(texts.of(first ? "signin.own.first" : "signin.own.lead")), card);
        present.focus();
    }

    @Override
    public String viewTitle() {
        return texts.of("signin.own.title");
    }

    private boolean check() {
        var weakness = wanted.isEmpty()
                ? null
                : Passwords.weaknessOf(wanted.getValue(), acting.person().username());
        wanted.setErrorMessage(weakness == null ? "" : texts.of(weakness));
        wanted.setInvalid(weakness != null);
        return weakness == null;
    }

    private void save() {
        trouble.removeAll();
        if (!check()) {
            return;
        }
        try {
            ownPassword.choose(present.getValue(), wanted.getValue(), address());
            welcoming.again();
            Notification.show(texts.of("signin.own.done"));
            getUI().ifPresent(ui -> ui.navigate(firstPage()));
        } catch (NotPossible not) {
            trouble.add(new ErrorPanel(texts.of("signin.own.trouble"), texts.of(not.why())));
        }
    }

    /** The operator's matter is the municipalities; everyone else begins at what waits. */
    private String firstPage() {
        return Access.allows(acting.person(), Action.ESTABLISH_MUNICIPALITY, null) ? "administration/kommuner" : "";
    }

    private static String address() {
        var request = VaadinRequest.getCurrent();
        return request == null ? "" : request.getRemoteAddr();
    }
}
