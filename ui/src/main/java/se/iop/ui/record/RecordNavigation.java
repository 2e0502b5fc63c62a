package se.iop.ui.record;

import java.util.UUID;
import se.iop.core.history.JournalFilter;

/** The way into the record; the only door into this package. */
public final class RecordNavigation {

    private RecordNavigation() {}

    /** The address of the journal of one agreement. */
    public static String journalOf(UUID agreement) {
        return JournalQuery.ALL
                .with(new JournalFilter(agreement, null, null, null, null, null, null))
                .address();
    }
}
