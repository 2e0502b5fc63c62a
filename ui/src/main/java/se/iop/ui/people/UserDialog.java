package se.iop.ui.people;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.iop.core.access.Membership;
import se.iop.core.access.Person;
import se.iop.core.access.Role;
import se.iop.core.people.NotPossible;
import se.iop.core.people.People;
import se.iop.core.people.User;
import se.iop.ui.layout.ErrorPanel;
import se.iop.ui.text.Texts;

/** Adds a user or changes one: name, user name, and the roles in each committee. */
class UserDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Set<Role> IN_COMMITTEE = Set.of(Role.OFFICER, Role.ECONOMIST, Role.SECRETARY);

    private final transient Texts texts;
    private final transient Person administrator;
    private final transient People people;
    private final transient @Nullable User user;
    private final transient Runnable changed;

    private final TextField name = new TextField();
    private final TextField username = new TextField();
    private final CheckboxGroup<Role> everywhere = new CheckboxGroup<>();
    private final Map<String, CheckboxGroup<Role>> inCommittee = new LinkedHashMap<>();
    private final Div trouble = new Div();

    UserDialog(
            Texts texts,
            Person administrator,
            People people,
            Map<String, String> committees,
            @Nullable User user,
            Runnable changed) {
        this.texts = texts;
        this.administrator = administrator;
        this.people = people;
        this.user = user;
        this.changed = changed;
        setHeaderTitle(user == null ? texts.of("people.add") : user.name());
        setWidth("min(44rem, 95vw)");
        addClassName("user-dialog");
        add(form(committees));
        getFooter().add(buttons());
        if (user != null) {
            show(user);
        }
    }

    private Div form(Map<String, String> committees) {
        name.setLabel(texts.of("people.name"));
        name.setMaxLength(200);
        name.setRequiredIndicatorVisible(true);
        name.setAutofocus(true);
        username.setLabel(texts.of("people.username"));
        username.setHelperText(user == null ? texts.of("people.username.help") : null);
        username.setMaxLength(60);
        username.setSuffixComponent(new Span("@" + administrator.municipality()));
        username.setRequiredIndicatorVisible(true);
        username.setReadOnly(user != null);
        name.setManualValidation(true);
        username.setManualValidation(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> suggest(change.getOldValue(), change.getValue()));
        var fields = new Div(name, username);
        fields.addClassName("form-grid");
        var roles = new Div();
        roles.addClassName("roles-grid");
        var form = new Div(trouble, fields, new H3(texts.of("people.roles")), roles);
        form.addClassName("stack");
        everywhere.setLabel(texts.of("people.roles.municipality"));
        everywhere.setItems(Role.ADMINISTRATOR, Role.AUDITOR);
        everywhere.setItemLabelGenerator(texts::of);
        committees.forEach((code, committee) -> roles.add(roles(code, committee)));
        roles.add(everywhere);
        return form;
    }

    private CheckboxGroup<Role> roles(String code, String committee) {
        var group = new CheckboxGroup<Role>();
        group.setLabel(committee);
        group.setItems(IN_COMMITTEE.stream().sorted().toList());
        group.setItemLabelGenerator(texts::of);
        inCommittee.put(code, group);
        return group;
    }

    private void show(User shown) {
        name.setValue(shown.name());
        username.setValue(shown.username());
        for (var membership : shown.memberships()) {
            var committee = membership.committee();
            var group = committee == null ? everywhere : inCommittee.get(committee);
            if (group != null) {
                group.select(membership.role());
            }
        }
    }

    private void suggest(String before, String after) {
        if (user == null && username.getValue().equals(suggestion(before))) {
            username.setValue(suggestion(after));
        }
    }

    /** {@code Anna Ek} becomes {@code anna.ek}; it may be changed before the user is added. */
    private static String suggestion(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".").replaceAll("^\\.|\\.$", "");
    }

    private Div buttons() {
        var save = new Button(texts.of(user == null ? "people.add.do" : "people.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(texts.of("people.cancel"), _ -> close());
        var row = new Div();
        row.addClassName("dialog-buttons");
        if (user != null && !user.id().equals(administrator.id())) {
            row.add(new Button(texts.of("people.renew"), _ -> renew(user)));
            row.add(new Button(texts.of(user.enabled() ? "people.off" : "people.on"), _ -> enable(user)));
        }
        row.add(cancel, save);
        return row;
    }

    private void save() {
        attempt(() -> {
            if (user != null) {
                people.change(user, name.getValue(), memberships());
                done();
            } else {
                var password = people.add(username.getValue().strip(), name.getValue(), memberships());
                done();
                hand(username.getValue().strip(), password);
            }
        });
    }

    private void renew(User forgetful) {
        attempt(() -> {
            var password = people.renewPassword(forgetful);
            done();
            hand(forgetful.username(), password);
        });
    }

    private void enable(User other) {
        attempt(() -> {
            people.enable(other, !other.enabled());
            done();
        });
    }

    private void attempt(Runnable work) {
        trouble.removeAll();
        name.setInvalid(false);
        username.setInvalid(false);
        try {
            work.run();
        } catch (NotPossible not) {
            switch (not.why()) {
                case NAME_MISSING -> refuse(name, not.why());
                case USERNAME_FORM, USERNAME_TAKEN -> refuse(username, not.why());
                default -> trouble.add(new ErrorPanel(texts.of("people.trouble"), texts.of(not.why())));
            }
        }
    }

    private void refuse(TextField field, NotPossible.Why why) {
        field.setErrorMessage(texts.of(why));
        field.setInvalid(true);
        field.focus();
    }

    private void done() {
        close();
        changed.run();
    }

    private void hand(String login, String password) {
        new HandOverDialog(texts, login + "@" + administrator.municipality(), password).open();
    }

    private List<Membership> memberships() {
        var memberships = new ArrayList<Membership>();
        inCommittee.forEach((code, group) ->
                group.getValue().stream().sorted().forEach(role -> memberships.add(new Membership(role, code))));
        everywhere.getValue().stream().sorted().forEach(role -> memberships.add(new Membership(role, null)));
        return memberships;
    }
}
