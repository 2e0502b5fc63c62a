package se.iop.ui.signin;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import se.iop.ui.layout.ErrorPanel;
import se.iop.ui.layout.Preferences;
import se.iop.ui.layout.Titled;
import se.iop.ui.security.SignedIn;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** Where people sign in: two plain fields and a button, sent by the browser itself. */
@Route(value = "logga-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Main implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private static final String WRONG = "wrong";

    private final transient Texts texts;
    private final Div message = new Div();

    SignInView(Texts texts) {
        this.texts = texts;
        addClassName("sign-in");
        message.setId(WRONG);
        var card = new Div(new H1(viewTitle()), message);
        card.addClassNames("card", "stack");
        card.getElement().appendChild(form());
        add(brand(), card, languages());
    }

    @Override
    public String viewTitle() {
        return texts.of("signin.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (SignedIn.current().isPresent()) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters().getParameters();
        message.removeAll();
        if (asked.containsKey("fel")) {
            message.add(new ErrorPanel(texts.of("signin.wrong.title"), texts.of("signin.wrong.text")));
        } else if (asked.containsKey("vanta")) {
            message.add(new ErrorPanel(texts.of("signin.wait.title"), texts.of("signin.wait.text")));
        } else if (asked.containsKey("senare")) {
            message.add(new ErrorPanel(texts.of("signin.later.title"), texts.of("signin.later.text")));
        }
    }

    private Element form() {
        var button = new NativeButton(texts.of("signin.button"));
        button.addClassName("native-button");
        button.getElement().setAttribute("type", "submit");
        var name = new NativeField(texts.of("signin.name"), "username", "text", "username");
        var password = new NativeField(texts.of("signin.password"), "password", "password", "current-password");
        var form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "logga-in");
        form.appendChild(
                name.asName()
                        .withHint(texts.of("signin.name.hint"))
                        .describedBy(WRONG)
                        .getElement(),
                password.describedBy(WRONG).getElement(),
                button.getElement());
        return form;
    }

    private static Anchor brand() {
        var mark = new Span();
        mark.addClassName("brand-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var brand = new Anchor("", mark, new Span("IOP-plattformen"));
        brand.addClassName("brand");
        return brand;
    }

    private Paragraph languages() {
        var other = Texts.language() == Language.SWEDISH ? Language.ENGLISH : Language.SWEDISH;
        var choice = new NativeButton(texts.of(other), _ -> getUI().ifPresent(ui -> Preferences.choose(ui, other)));
        choice.addClassName("explained-value");
        choice.getElement().setAttribute("lang", other.tag());
        return new Paragraph(choice);
    }
}
