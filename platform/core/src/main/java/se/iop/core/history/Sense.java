package se.iop.core.history;

/** In which sense something was so on a day. */
public enum Sense {
    /** What held that day, as far as is known today. */
    HELD,
    /** What had been recorded when that day ended, right or wrong. */
    RECORDED
}
