package se.iop.core.access;

import org.jspecify.annotations.Nullable;

/**
 * One role a person holds.
 *
 * @param role the role
 * @param committee the committee it is held in; {@code null} for a role in the whole municipality or instance
 */
public record Membership(Role role, @Nullable String committee) {}
