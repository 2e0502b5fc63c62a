package se.iop.ui.layout;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import se.iop.core.access.Person;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** Who one is, which roles one holds, what one has chosen for this browser, and the way out. */
class UserPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final Popover popover = new Popover();

    UserPanel(Texts texts, Person person, List<String> roles, AuthenticationContext authentication) {
        this.texts = texts;
        var open = opener(person);
        var content = new Div(who(person, roles), languages(), brightness(), actions(authentication));
        content.addClassNames("user-panel", "stack");
        popover.setTarget(open);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setRole("dialog");
        popover.setAriaLabel(texts.of("layout.user", person.name()));
        popover.setModal(true);
        popover.setAutofocus(true);
        popover.setWidth("min(20rem, 92vw)");
        popover.add(content);
        add(open, popover);
    }

    private Button opener(Person person) {
        var name = new Span(person.name());
        name.addClassName("user-name");
        var label = new Div(Icon.USER.create(), name);
        label.addClassName("user");
        var open = new Button();
        open.getElement().appendChild(label.getElement());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClassName("user-button");
        open.setAriaLabel(texts.of("layout.user", person.name()));
        open.getElement().setAttribute("aria-haspopup", "dialog");
        return open;
    }

    private static Div who(Person person, List<String> roles) {
        var who = new Div(line(person.name(), "who-name"), line(person.username(), "who-username"));
        who.addClassName("who");
        roles.forEach(role -> who.add(line(role, "who-role")));
        return who;
    }

    private static Span line(String text, String className) {
        var line = new Span(text);
        line.addClassName(className);
        return line;
    }

    private RadioButtonGroup<Language> languages() {
        var choice = new RadioButtonGroup<Language>();
        choice.setLabel(texts.of("layout.language"));
        choice.setItems(Language.values());
        choice.setItemLabelGenerator(texts::of);
        choice.setValue(Texts.language());
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> Preferences.choose(ui, change.getValue())));
        return choice;
    }

    private RadioButtonGroup<Brightness> brightness() {
        var choice = new RadioButtonGroup<Brightness>();
        choice.setLabel(texts.of("layout.brightness"));
        choice.setItems(Brightness.values());
        choice.setItemLabelGenerator(texts::of);
        choice.setValue(Preferences.brightness(VaadinRequest.getCurrent()));
        choice.addValueChangeListener(change -> getUI().ifPresent(ui -> Preferences.choose(ui, change.getValue())));
        return choice;
    }

    private Div actions(AuthenticationContext authentication) {
        var password = new Button(texts.of("layout.password"), Icon.KEY.create(), _ -> toPassword());
        var leave = new Button(texts.of("layout.leave"), Icon.LEAVE.create(), _ -> authentication.logout());
        var actions = new Div(password, leave);
        actions.addClassName("user-actions");
        return actions;
    }

    private void toPassword() {
        popover.close();
        getUI().ifPresent(ui -> ui.navigate("nytt-losenord"));
    }
}
