package se.iop.core.access;

/** Everything a person can do that not everyone may. */
public enum Action {
    /** Read an agreement that has been decided. */
    READ_AGREEMENT,
    /** Read a draft, its notes and what is proposed for decision. */
    READ_DRAFT,
    /** Begin and change a draft. */
    DRAFT,
    /** Hand a draft over for decision, and take it back. */
    SUBMIT,
    /** Register the committee's decision. */
    DECIDE,
    /** Register that the minutes are approved. */
    APPROVE_MINUTES,
    /** Register signatures. */
    SIGN,
    /** Put away a draft that came to nothing. */
    DISCARD,
    /** Register that the minutes are announced. */
    ANNOUNCE,
    /** Register appeals and what courts and authorities say. */
    APPEAL,
    /** Register that an option to go on is used. */
    EXTEND,
    /** Register talks about other terms. */
    RENEGOTIATE,
    /** Begin an amendment or a following agreement. */
    CONTINUE,
    /** Register a breach, the dialogue about it and the demand to mend it. */
    ESCALATE,
    /** Register that a party has given notice. */
    GIVE_NOTICE,
    /** Register a rescission and what is claimed back. */
    RESCIND,
    /** Ask for a correction of an entry, and answer another person's. */
    CORRECT,
    /** Close a matter. */
    ARCHIVE,
    /** Enter values of the national index series. */
    ENTER_INDEX,
    /** Enter a committee's own price compensation. */
    ENTER_COMPENSATION,
    /** Read the guidelines. */
    READ_GUIDELINES,
    /** See which plugins are loaded, and why one is not. */
    READ_PLUGINS,
    /** Have the plugins read again. */
    RELOAD_PLUGINS,
    /** Say which keys plugins may be signed with, and withdraw one. */
    PIN_KEY,
    /** Let packages in, and say which version the instance has in force. */
    INSTALL_PLUGINS,
    /** Let packages in that bind nobody but the own municipality, and see to them. */
    INSTALL_OWN_PLUGINS,
    /** Choose the version that binds the municipality or a committee. */
    CHOOSE_PLUGINS,
    /**
     * Have every kept verdict judged again, to see that it says what it said, and stop and begin the judging for lists.
     */
    REPLAY,
    /** Say how often a rule may be deviated from before the committee is told. */
    SET_DEVIATION_THRESHOLD,
    /** Read what has been done to an agreement, by whom. */
    READ_JOURNAL,
    /** Add users, give and take roles. */
    ADMINISTER_PEOPLE,
    /** Add, rename and close committees. */
    ADMINISTER_COMMITTEES,
    /** Hand a decided agreement over to another committee. */
    HAND_OVER,
    /** Look up organisations in the municipality's register. */
    READ_DIRECTORY,
    /** Add organisations to the register, change them and merge doubles. */
    KEEP_DIRECTORY,
    /** Take a municipality into the instance. */
    ESTABLISH_MUNICIPALITY,
    /** Say what the public version of an agreement leaves out by law. */
    MASK,
    /** Bring in an agreement from a file. */
    IMPORT,
    /** Take an agreement out as a file. */
    EXPORT,
    /** Keep files with an agreement, and take them back. */
    ATTACH,
    /** Have terms judged without storing them. */
    ASSESS,
    /** See how the committees' documents are put together. */
    READ_TEMPLATE,
    /** Write a committee's own template for its documents. */
    WRITE_TEMPLATE,
    /** Read the draft of a committee's guideline. */
    READ_GUIDELINE_DRAFT,
    /** Compose a committee's guideline. */
    COMPOSE_GUIDELINE,
    /** Publish what somebody else has composed. */
    PUBLISH_GUIDELINE,
    /** Ask what another guideline would mean, and keep the answer. */
    SUPPOSE,
    /** Read what somebody asked and kept. */
    READ_CONSEQUENCES,
    /** Let a version that is not in force judge beside the one that is. */
    SHADOW
}
