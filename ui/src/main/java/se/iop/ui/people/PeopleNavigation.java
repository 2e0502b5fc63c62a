package se.iop.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import se.iop.core.access.Access;
import se.iop.core.access.Action;
import se.iop.core.access.Person;
import se.iop.ui.text.Texts;

/** The addresses of the administration, and the links between its pages. */
public final class PeopleNavigation {

    static final String PEOPLE = "administration";
    static final String COMMITTEES = "administration/namnder";
    static final String MUNICIPALITIES = "administration/kommuner";

    private PeopleNavigation() {}

    /** The pages that the person may open, the present one marked. */
    static Component pages(Person person, Texts texts, String present) {
        var pages = new Nav();
        pages.addClassName("pages");
        pages.getElement().setAttribute("aria-label", texts.of("people.pages"));
        if (Access.allows(person, Action.ADMINISTER_PEOPLE, null)) {
            pages.add(page(PEOPLE, texts.of("people.title"), present));
            pages.add(page(COMMITTEES, texts.of("people.committees.title"), present));
        }
        if (Access.allows(person, Action.ESTABLISH_MUNICIPALITY, null)) {
            pages.add(page(MUNICIPALITIES, texts.of("people.municipalities.title"), present));
        }
        return pages;
    }

    private static Anchor page(String address, String name, String present) {
        var link = new Anchor(address, name);
        if (address.equals(present)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
