package se.iop.ui.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import se.iop.core.access.NotAllowed;
import se.iop.ui.text.Texts;

/** What is shown to someone whose roles do not reach: which roles would. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotAllowedView extends Div implements HasErrorParameter<NotAllowed>, Titled {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    NotAllowedView(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String viewTitle() {
        return texts.of("layout.refused.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        var roles = parameter.getException().whoMay().stream()
                .sorted()
                .map(texts::of)
                .collect(Collectors.joining(", "));
        removeAll();
        add(
                new ViewHeader(viewTitle()),
                new EmptyState(
                        Icon.LOCK,
                        texts.of("layout.refused.heading"),
                        texts.of("layout.refused.text", roles),
                        new Anchor("", texts.of("layout.toOverview"))));
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
