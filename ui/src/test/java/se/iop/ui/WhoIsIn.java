package se.iop.ui;

import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * Where an application keeps who is signed in. Several applications run in one test run, each with doors of its own,
 * and Spring Security looks only where the last one to start said.
 */
public class WhoIsIn {

    private SecurityContextHolderStrategy here = SecurityContextHolder.getContextHolderStrategy();

    @EventListener(ContextRefreshedEvent.class)
    void started() {
        here = SecurityContextHolder.getContextHolderStrategy();
    }

    /** From here on this application is the one that is asked. */
    public void lookHere() {
        SecurityContextHolder.setContextHolderStrategy(here);
    }
}
