package se.iop.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import se.iop.ui.text.Texts;

/** What is shown when a view could not be made: a mark that is also in the log, and nothing of our insides. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception>, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    FailureView(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String viewTitle() {
        return texts.of("layout.failure.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var mark = Failures.note(parameter.getCaughtException());
        removeAll();
        add(
                new ViewHeader(viewTitle()),
                new ErrorPanel(
                        texts.of("layout.failure.heading"),
                        texts.of("layout.failure.text", mark),
                        new Anchor("", texts.of("layout.toOverview"))));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
