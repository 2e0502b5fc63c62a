package se.iop.core.composing;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A version that was published.
 *
 * @param digest of the whole guideline as it stands with this version, as verdicts cite it
 * @param committee the committee's short name
 * @param number the version's number, from 1
 * @param inForce the first day it governs decisions
 * @param decision the decision that put it in force
 * @param submitter who asked for it
 * @param publisher who published it
 * @param publishedAt when
 */
public record Published(
        String digest,
        String committee,
        int number,
        LocalDate inForce,
        String decision,
        String submitter,
        String publisher,
        Instant publishedAt) {}
