package se.iop.ui.layout;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import se.iop.ui.text.Texts;

/** What the frame itself says when the session has ended or a click fails, in the reader's language. */
@Component
class Messages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    Messages(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(this::messages);
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new Failures(texts)));
    }

    /** A click on the message loads the same address again, which leads through the sign-in and back to it. */
    private SystemMessages messages(SystemMessagesInfo about) {
        var language = Preferences.language(about.getRequest());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(texts.in(language, "layout.expired.title"));
        messages.setSessionExpiredMessage(texts.in(language, "layout.expired.text"));
        messages.setInternalErrorCaption(texts.in(language, "layout.failure.heading"));
        messages.setInternalErrorMessage(texts.in(language, "layout.reload"));
        messages.setCookiesDisabledCaption(texts.in(language, "layout.cookies.title"));
        messages.setCookiesDisabledMessage(texts.in(language, "layout.cookies.text"));
        return messages;
    }
}
