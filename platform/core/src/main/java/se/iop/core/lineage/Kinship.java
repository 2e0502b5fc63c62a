package se.iop.core.lineage;

import se.iop.model.Relation;

/** What a relative is to the agreement one looks at. */
public enum Kinship {
    /** The agreement itself. */
    ITSELF,
    /** The agreement continues it. */
    PREDECESSOR,
    /** It continues the agreement. */
    SUCCESSOR,
    /** The agreement changes it from a day. */
    AMENDED,
    /** It changes the agreement from a day. */
    AMENDMENT,
    /** It went into the agreement, with others. */
    MERGED_IN,
    /** The agreement went into it, with others. */
    MERGED_INTO,
    /** The agreement was a part of it. */
    SPLIT_FROM,
    /** It was a part of the agreement. */
    SPLIT_OFF,
    /** It is the framework of the agreement. */
    FRAMEWORK,
    /** It is made under the agreement. */
    SUB_AGREEMENT,
    /** It was turned into the agreement. */
    CONVERTED_FROM,
    /** The agreement was turned into it. */
    CONVERTED_TO,
    /** Both were decided at once. */
    SAME_DECISION,
    /** A contract of its own that leans on the other. */
    LINKED,
    /** Related through others. */
    DISTANT;

    /** What the other end is to an agreement that names it so. */
    static Kinship named(Relation.Kind kind) {
        return switch (kind) {
            case PREDECESSOR -> PREDECESSOR;
            case SUCCESSOR -> SUCCESSOR;
            case MERGES -> MERGED_IN;
            case SPLIT_FROM -> SPLIT_FROM;
            case FRAMEWORK -> FRAMEWORK;
            case SUB_AGREEMENT -> SUB_AGREEMENT;
            case CONVERTED_FROM_GRANT, CONVERTED_FROM_CONTRACT -> CONVERTED_FROM;
            case SAME_DECISION -> SAME_DECISION;
            case LINKED_CONTRACT -> LINKED;
        };
    }

    /** The same tie seen from its other end. */
    Kinship turned() {
        return switch (this) {
            case PREDECESSOR -> SUCCESSOR;
            case SUCCESSOR -> PREDECESSOR;
            case AMENDED -> AMENDMENT;
            case AMENDMENT -> AMENDED;
            case MERGED_IN -> MERGED_INTO;
            case MERGED_INTO -> MERGED_IN;
            case SPLIT_FROM -> SPLIT_OFF;
            case SPLIT_OFF -> SPLIT_FROM;
            case FRAMEWORK -> SUB_AGREEMENT;
            case SUB_AGREEMENT -> FRAMEWORK;
            case CONVERTED_FROM -> CONVERTED_TO;
            case CONVERTED_TO -> CONVERTED_FROM;
            case ITSELF, SAME_DECISION, LINKED, DISTANT -> this;
        };
    }

    /** Whether the two follow each other in time, as links of one chain. */
    public boolean chains() {
        return switch (this) {
            case PREDECESSOR, SUCCESSOR, MERGED_IN, MERGED_INTO -> true;
            default -> false;
        };
    }
}
