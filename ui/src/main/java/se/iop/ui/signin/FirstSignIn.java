package se.iop.ui.signin;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.iop.core.people.FirstOperator;
import se.iop.core.start.StartNotice;
import se.iop.ui.text.Language;
import se.iop.ui.text.Texts;

/** Tells whoever starts an empty instance how its operator signs in, as long as nobody has. */
@Component
@ConditionalOnBooleanProperty("iop.empty")
class FirstSignIn implements ApplicationRunner {

    private final FirstOperator first;
    private final StartNotice notice;
    private final Texts texts;

    FirstSignIn(FirstOperator first, StartNotice notice, Texts texts) {
        this.first = first;
        this.notice = notice;
        this.texts = texts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var signIn = first.letIn();
        for (var language : Language.values()) {
            notice.add(signIn.map(once -> texts.in(language, "signin.first", once.username(), once.password()))
                    .orElseGet(() -> texts.in(language, "signin.first.not")));
        }
    }
}
