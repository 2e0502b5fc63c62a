package se.iop.core.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import se.iop.core.access.Access;
import se.iop.core.access.Acting;
import se.iop.core.access.Action;
import se.iop.core.agreement.Agreement;
import se.iop.core.agreement.NoSuchAgreement;
import se.iop.core.agreement.Reading;
import se.iop.core.agreement.Refused;
import se.iop.core.agreement.Status;
import se.iop.core.attachment.Attachment.Audience;

/**
 * Keeping files with agreements, giving them out, and taking them back.
 *
 * <p>No method is one transaction: what is sent and fetched goes at the other side's pace, and holds no connection
 * while it does.
 */
@Service
public class Attaching {

    /** The largest file. */
    public static final long LARGEST = 25L * 1024 * 1024;

    /** The most files of one agreement. */
    public static final int MOST = 50;

    /** The longest reason for withdrawing. */
    private static final int LONGEST_REASON = 500;

    private final Reading reading;
    private final Attachments attachments;
    private final StoredFiles files;
    private final Acting acting;
    private final Clock clock;

    Attaching(Reading reading, Attachments attachments, StoredFiles files, Acting acting, Clock clock) {
        this.reading = reading;
        this.attachments = attachments;
        this.files = files;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The attachments as the person sees them.
     *
     * @param attachments those that the person may know of, the first added first
     * @param mayAttach whether the person may add, remove and withdraw
     * @param removable whether one may be removed; on a decided agreement it is only withdrawn
     */
    public record Attached(List<Attachment> attachments, boolean mayAttach, boolean removable) {}

    /**
     * An attachment to give out.
     *
     * @param attachment what it is
     * @param content its content; fails while read if it is not what was stored
     */
    public record Given(Attachment attachment, InputStream content) {}

    /**
     * The attachments of an agreement.
     *
     * @throws NoSuchAgreement when there is none that the person may know of
     */
    public Attached of(UUID agreement) {
        var about = reading.agreement(agreement);
        return new Attached(
                attachments.of(agreement).stream()
                        .filter(attachment -> visible(attachment, about))
                        .toList(),
                Access.allows(acting.person(), Action.ATTACH, about.committee()),
                !decided(about));
    }

    /** What may be part of a public copy of an agreement: public, and not withdrawn. */
    public List<Attachment> published(UUID agreement) {
        reading.agreement(agreement);
        return attachments.of(agreement).stream()
                .filter(attachment -> attachment.audience() == Audience.PUBLIC && attachment.withdrawal() == null)
                .toList();
    }

    /**
     * Keeps a file with an agreement.
     *
     * @throws Refused when the file or what is said of it cannot be kept; nothing is changed
     */
    public Attachment add(UUID agreement, NewAttachment what, InputStream content) throws IOException {
        var about = changeable(agreement);
        what.demandValid();
        try (var file = Received.of(content, LARGEST)) {
            return attachments.add(agreement, what, event(what, about), file);
        }
    }

    /** Gives an attachment out. */
    public Given give(UUID agreement, UUID id) {
        var about = reading.agreement(agreement);
        var attachment = found(about, id);
        var digest = attachment.digest();
        return new Given(attachment, new PiecewiseInput(number -> files.piece(digest, number), digest));
    }

    /** Takes an attachment away from an agreement that is not decided. */
    public void remove(UUID agreement, UUID id) {
        var about = changeable(agreement);
        var attachment = found(about, id);
        if (decided(about)) {
            throw new Refused("", "attachment-stays");
        }
        attachments.remove(attachment);
    }

    /** Says that an attachment counts no more, and why; it stays to be seen. */
    public Attachment withdraw(UUID agreement, UUID id, String why) {
        var about = changeable(agreement);
        var attachment = found(about, id);
        if (why.isBlank()) {
            throw new Refused("reason", "reason-missing");
        }
        if (why.strip().length() > LONGEST_REASON) {
            throw new Refused("reason", "reason-too-long");
        }
        return attachments.withdraw(attachment, why.strip());
    }

    private Agreement changeable(UUID agreement) {
        var about = reading.agreement(agreement);
        Access.demand(acting.person(), Action.ATTACH, about.committee());
        return about;
    }

    private Attachment found(Agreement about, UUID id) {
        return attachments
                .find(about.id(), id)
                .filter(attachment -> visible(attachment, about))
                .orElseThrow(NoSuchAttachment::new);
    }

    private boolean visible(Attachment attachment, Agreement about) {
        return attachment.audience() == Audience.PUBLIC
                || about.allows(acting.person(), Action.READ_DRAFT, LocalDate.now(clock));
    }

    private boolean decided(Agreement about) {
        return status(about).decided();
    }

    private String event(NewAttachment what, Agreement about) {
        return what.event() == null ? status(about).name() : what.event();
    }

    private Status status(Agreement about) {
        return Status.of(about, LocalDate.now(clock));
    }
}
