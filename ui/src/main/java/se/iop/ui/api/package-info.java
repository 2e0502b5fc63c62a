/**
 * The REST API under {@code /api/v1}: a second face on the same services, and never a second set of rules.
 *
 * <p>What comes in is held against the published format before anything else sees it. What cannot be done is answered
 * as a problem (RFC 9457) that names field and reason in the caller's language; another municipality's agreement is
 * answered exactly as one that does not exist.
 */
@NullMarked
package se.iop.ui.api;

import org.jspecify.annotations.NullMarked;
