package se.iop.core.lifecycle;

import java.time.Instant;
import java.util.UUID;

/**
 * An order that waits for a second person.
 *
 * @param id its id
 * @param order the order
 * @param reason why it is wanted
 * @param asker who asked
 * @param askedBy the asker's id, who may not confirm
 * @param askedAt when
 */
public record Waiting(UUID id, Order order, String reason, String asker, UUID askedBy, Instant askedAt) {}
