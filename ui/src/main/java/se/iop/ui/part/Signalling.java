package se.iop.ui.part;

import java.util.List;

/** A feature that has something to say on the overview, as a Spring bean; asked each time the overview is opened. */
@FunctionalInterface
public interface Signalling {

    /** What the person signed in should look at, the most pressing first; asks the database at most once. */
    List<Signal> signals();
}
