package se.iop.core.composing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.iop.core.access.Acting;
import se.iop.core.agreement.Refused;
import se.iop.core.composing.GuidelineDraft.Submission;

/** Writes what is published, once and for all. */
@Component
class Publications {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    Publications(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /** Adds the guideline as it stands with the draft as its latest version. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Published add(GuidelineDraft draft, Submission submission, ComposedGuideline guideline) {
        var content = guideline.canonical();
        var published = new Published(
                ComposedGuideline.digest(content),
                draft.committee(),
                guideline.compositions().size(),
                Objects.requireNonNull(draft.composition().inForce()),
                draft.composition().decision(),
                submission.name(),
                acting.person().name(),
                clock.instant());
        try {
            write(published, draft, submission, content);
        } catch (DuplicateKeyException another) {
            throw new Refused("", "draft-changed-meanwhile");
        }
        return published;
    }

    private void write(Published published, GuidelineDraft draft, Submission submission, String content) {
        jdbc.sql("""
                        insert into composed_guideline (digest, committee, number, in_force, decision, content, draft,
                                                        submitted_by, submitter, published_by, publisher, published_at)
                        values (:digest, :committee, :number, :inForce, :decision, :content, :draft,
                                :submittedBy, :submitter, :publishedBy, :publisher, :at)""")
                .param("digest", published.digest())
                .param("committee", published.committee())
                .param("number", published.number())
                .param("inForce", published.inForce())
                .param("decision", published.decision())
                .param("content", content)
                .param("draft", draft.id())
                .param("submittedBy", submission.by())
                .param("submitter", submission.name())
                .param("publishedBy", acting.person().id())
                .param("publisher", published.publisher())
                .param("at", Timestamp.from(published.publishedAt()))
                .update();
    }
}
