package se.iop.ui.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasDynamicTitle;
import se.iop.core.access.Person;
import se.iop.ui.security.SignedIn;

/**
 * A view that says where one is; the browser's title becomes <i>view – municipality – IOP-plattformen</i>.
 *
 * <p>A view that changes its title while it is shown calls {@link #titleChanged()}.
 */
public interface Titled extends HasDynamicTitle {

    /** The view's own title, in the reader's language. */
    String viewTitle();

    @Override
    default String getPageTitle() {
        var municipality = SignedIn.current()
                .map(Person::municipalityName)
                .filter(name -> !name.isBlank())
                .map(name -> " – " + name)
                .orElse("");
        return viewTitle() + municipality + " – IOP-plattformen";
    }

    /** Tells the browser that the title is another now. */
    default void titleChanged() {
        if (this instanceof Component view) {
            view.getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        }
    }
}
