package se.iop.ui.part;

/** Where on the page of an agreement a brought part stands. */
public enum Place {
    /** What has happened and will. */
    LIFE,
    /** The agreement as a document, its official statement and its summary. */
    DOCUMENTS,
    /** Files that belong to it. */
    ATTACHMENTS,
    /** What other versions of the guidelines say of it. */
    JUDGEMENTS,
    /** What it said at other moments. */
    VERSIONS,
    /** What has been done, by whom. */
    JOURNAL,
    /** The agreements it comes from and those that come from it. */
    LINEAGE
}
