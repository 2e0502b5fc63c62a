package se.iop.core.consequence;

/**
 * A question that this node has never had: it was asked on another node, or before this one was started. Whether there
 * ever was such a question nobody here can tell.
 */
public final class AskedElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1;
}
