package se.iop.ui.agreement;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Drafting;
import se.iop.core.people.Committees;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;
import se.iop.ui.text.Texts;

/** Begins a new draft: at once where the person writes for one committee, else after choosing which. */
@Route(AgreementView.ROUTE + "/ny")
@PermitAll
public class NewAgreementView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Committees names;
    private final transient Drafting drafting;
    private final transient List<String> committees;

    NewAgreementView(Texts texts, Drafting drafting, Committees committees, Acting acting) {
        this.words = new Words(texts);
        this.drafting = drafting;
        this.names = committees;
        this.committees = acting.person().committees().stream()
                .filter(committee -> Access.allows(acting.person(), Action.DRAFT, committee))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (committees.size() == 1) {
            event.forwardTo(AgreementView.class, started(committees.getFirst()));
        } else {
            getContent().removeAll();
            getContent().add(new ViewHeader(viewTitle()), committees.isEmpty() ? nobody() : choices());
        }
    }

    @Override
    public String viewTitle() {
        return words.of("new");
    }

    private Div choices() {
        var choices = new Div();
        choices.addClassName("row");
        var names = this.names.names();
        committees.forEach(committee -> {
            var choice = new Button(names.getOrDefault(committee, committee));
            choice.setDisableOnClick(true);
            choice.addClickListener(_ -> getUI().ifPresent(ui -> ui.navigate(AgreementView.class, started(committee))));
            choices.add(choice);
        });
        return choices;
    }

    private EmptyState nobody() {
        return new EmptyState(words.of("new.nobody"), words.notYours(Access.whoMay(Action.DRAFT)));
    }

    private RouteParameters started(String committee) {
        var agreement = drafting.start(committee);
        return new RouteParameters(
                new RouteParam(AgreementView.ID, agreement.id().toString()));
    }
}
