package se.iop.ui.agreement;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.ui.layout.EmptyState;
import se.iop.ui.layout.Titled;
import se.iop.ui.layout.ViewHeader;

/**
 * Begins a new draft the guided way: at once where the person writes for one committee, else after choosing which. The
 * draft is there first when something is written.
 */
@Route(AgreementView.ROUTE + "/ny")
@StyleSheet("styles/agreement.css")
@PermitAll
public class NewAgreementView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Desk desk;
    private final transient Words words;

    NewAgreementView(Desk desk) {
        this.desk = desk;
        this.words = desk.words();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = desk.acting().person();
        var mine = person.committees().stream()
                .filter(committee -> Access.allows(person, Action.DRAFT, committee))
                .toList();
        var over = mine.stream().filter(desk.committees()::over).toList();
        var committees =
                mine.stream().filter(committee -> !over.contains(committee)).toList();
        if (committees.size() == 1 && over.isEmpty()) {
            begin(committees.getFirst());
        } else {
            getContent().removeAll();
            getContent().add(new ViewHeader(viewTitle()), mine.isEmpty() ? nobody() : choices(committees));
            over.forEach(committee -> getContent().add(closed(committee)));
        }
    }

    @Override
    public String viewTitle() {
        return words.of("new");
    }

    private Div choices(List<String> committees) {
        var choices = new Div();
        choices.addClassName("row");
        var names = desk.committees().names();
        committees.forEach(committee -> {
            var choice = new Button(names.getOrDefault(committee, committee));
            choice.setDisableOnClick(true);
            choice.addClickListener(_ -> begin(committee));
            choices.add(choice);
        });
        return choices;
    }

    private Paragraph closed(String committee) {
        return new Paragraph(words.of("new.over", desk.committees().names().getOrDefault(committee, committee)));
    }

    private EmptyState nobody() {
        return new EmptyState(words.of("new.nobody"), words.notYours(Access.whoMay(Action.DRAFT)));
    }

    private void begin(String committee) {
        var prepared = desk.drafting().prepare(committee);
        var page = new AgreementPage(
                desk,
                prepared,
                new AgreementPage.Entry(false, Stage.WHO),
                new Folding(),
                () -> AgreementNavigation.open(prepared.agreement().id()));
        getContent().removeAll();
        getContent().add(page.component());
    }
}
