package se.iop.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.iop.ui.text.Texts;

/** What is shown at an address where there is nothing; it does not tell which addresses there are. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Div implements HasErrorParameter<NotFoundException>, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    NotFoundView(Texts texts) {
        this.texts = texts;
        add(
                new ViewHeader(viewTitle()),
                new EmptyState(
                        Icon.SEARCH,
                        texts.of("layout.missing.heading"),
                        texts.of("layout.missing.text"),
                        new Anchor("", texts.of("layout.toOverview"))));
    }

    @Override
    public String viewTitle() {
        return texts.of("layout.missing.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
