package se.iop.ui.part;

import com.vaadin.flow.component.Component;
import se.iop.core.agreement.Drafting.Opened;

/**
 * A part of the page of an agreement that another feature brings, as a Spring bean. It stands folded under its heading
 * and is asked for its content when somebody unfolds it, so that opening the page asks the database for no more.
 */
public interface AgreementPart {

    /** Where it stands; a part of the same place that the page has itself gives way. */
    Place place();

    /** Whether it is shown with this agreement to the person who looks. */
    default boolean belongsTo(Opened opened) {
        return true;
    }

    /** The content, made anew for every page; what it asks of the database it asks here. */
    Component content(Page page);

    /** Whether it shows what changes when the agreement is saved, so that it is then made anew. */
    default boolean followsTheAgreement() {
        return false;
    }

    /** The page around a part. */
    interface Page {

        /** The agreement as it was last read. */
        Opened opened();

        /** Says beside the heading how many things the part holds. */
        void count(long things);

        /** Opens the page anew, because the part has changed the agreement; what is typed and not saved is kept. */
        void reload();
    }
}
