package se.iop.core.containment;

/** How a call out of a plugin is counted before it is made; the words of {@code members.txt}. */
enum Cost {
    /** Bounded work whatever the arguments. */
    FREE,
    /** A little memory. */
    GROW,
    /** An exception with its trace. */
    THROW,
    /** The lengths of the arguments. */
    SIZE,
    /** Everything that can be reached. */
    DEEP,
    /** Every pair of what can be reached. */
    DEEPS,
    /** A look-up. */
    KEY,
    /** A look-up and a shift. */
    KEYSIZE,
    /** A look-up of each element. */
    KEYS,
    /** Everything that is written. */
    TEXT,
    /** The text that is given back. */
    SAID,
    /** The numbers given. */
    NUMBER,
    /** Length times number. */
    TIMES,
    /** Length times length. */
    PRODUCT,
    /** A decimal number. */
    DIGITS,
    /** A decimal number in a text. */
    DECIMAL,
    /** A day or a length of time. */
    DATE,
    /** Wraps what it is given. */
    CHAIN,
    /** A look-up that wraps. */
    KEYCHAIN,
    /** Done by {@link Counted}. */
    SWAP
}
