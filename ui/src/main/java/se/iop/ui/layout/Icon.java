package se.iop.ui.layout;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** Our own pictograms, drawn with one line width; each is a symbol of {@code icons/iop.svg}. */
public enum Icon {
    OVERVIEW,
    AGREEMENT,
    GUIDELINE,
    INDEX,
    PLUGIN,
    PEOPLE,
    COMMITTEE,
    MUNICIPALITY,
    USER,
    MET,
    BREACHED,
    UNSETTLED,
    INAPPLICABLE,
    DRAFT,
    DECIDED,
    SIGNED,
    ENDED,
    PLUS,
    SEARCH,
    FILTER,
    CALENDAR,
    CLOCK,
    MONEY,
    PEN,
    TRASH,
    DOWNLOAD,
    UPLOAD,
    RELOAD,
    LINK,
    ARROW,
    BACK,
    CLOSE,
    INFO,
    WARNING,
    ERROR,
    LANGUAGE,
    BRIGHTNESS,
    LEAVE,
    KEY,
    HISTORY,
    COMPARE,
    REPORT,
    PARTIES,
    LOCK,
    MORE,
    HEADING,
    LIST,
    BOLD,
    FOOTNOTE;

    /** Its name within the file of pictograms. */
    public String symbol() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The pictogram, in the colour of the text around it and silent to screen readers. */
    public SvgIcon create() {
        var icon = new SvgIcon("icons/iop.svg", symbol());
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.addClassName("iop-icon");
        return icon;
    }
}
