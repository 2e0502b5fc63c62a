package se.iop.ui.agreement;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.ui.layout.Address;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Icon;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;

/** The page of one agreement, told by its address. */
@Route(AgreementView.ROUTE + "/:" + AgreementView.ID)
@StyleSheet("styles/agreement.css")
@StyleSheet("styles/writing.css")
@PermitAll
public class AgreementView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String ROUTE = "overenskommelser";
    static final String ID = "id";
    static final String STAGE = "steg";

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Folding folding = new Folding();
    private String title;

    AgreementView(Desk desk) {
        this.desk = desk;
        this.title = desk.words().of("untitled");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var stage = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STAGE)
                .flatMap(Stage::of)
                .orElse(null);
        show(event.getRouteParameters().get(ID).flatMap(Address::id).orElse(null), stage);
    }

    @Override
    public String viewTitle() {
        return title;
    }

    private void show(@Nullable UUID id, @Nullable Stage stage) {
        getContent().removeAll();
        try {
            if (id == null) {
                throw new NoSuchAgreement();
            }
            var page = new AgreementPage(
                    desk,
                    desk.drafting().open(id),
                    new AgreementPage.Entry(true, stage),
                    folding,
                    () -> show(id, null));
            title = page.title();
            getContent().add(page.component());
        } catch (NoSuchAgreement none) {
            title = desk.words().of("none.title");
            getContent().add(new ViewHeader(title), missing());
        }
        titleChanged();
    }

    private EmptyState missing() {
        var words = desk.words();
        var back = new Button(words.of("none.back"), _ -> UI.getCurrent().navigate(ROUTE));
        return new EmptyState(Icon.SEARCH, words.of("none.heading"), words.of("none.text"), back);
    }
}
