package se.iop.ui.demo;

import se.iop.core.access.Membership;

/**
 * A person of the demonstration: a function, never a name.
 *
 * @param username what stands before {@code @kommun} at sign-in
 * @param name the function
 * @param membership the one role held
 */
record DemoUser(String username, String name, Membership membership) {}
