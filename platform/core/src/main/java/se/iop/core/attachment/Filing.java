package se.iop.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.Agreement.Origin;
import se.iop.core.agreement.Life;
import se.iop.core.agreement.Registering;
import se.iop.guideline.Answers;
import se.iop.model.Terms;

/** Registers an agreement that was written elsewhere together with the file it stands in: both, or neither. */
@Service
public class Filing {

    private final Registering registering;
    private final Attaching attaching;

    Filing(Registering registering, Attaching attaching) {
        this.registering = registering;
        this.attaching = attaching;
    }

    /**
     * Takes in the agreement and its file.
     *
     * @param life what has happened; a decision makes it a registered agreement, nothing makes it a draft
     * @param content the file, which should be near by: a connection is held while it is read
     */
    @Transactional(rollbackFor = IOException.class)
    public Agreement take(String committee, Terms terms, Life life, NewAttachment what, InputStream content)
            throws IOException {
        var origin = life.decision() == null ? Origin.DRAFTED : Origin.REGISTERED;
        var taken = registering.take(committee, origin, false, null, terms, Answers.NONE, life);
        attaching.add(taken.id(), what, content);
        return taken;
    }
}
