package se.iop.ui.agreement;

import se.iop.model.Contribution.Form;

/** How an amount is set, as people choose it. */
enum GrantForm {
    /** The amount as it stands. */
    FIXED,
    /** What it costs, at most the amount. */
    CEILING,
    /** So much for each of something. */
    PER_UNIT,
    /** A share of something. */
    SHARE,
    /** Expressly no money. */
    NO_MONEY;

    static GrantForm of(Form form) {
        return switch (form) {
            case Form.Fixed _ -> FIXED;
            case Form.Ceiling _ -> CEILING;
            case Form.PerUnit _ -> PER_UNIT;
            case Form.ShareOf _ -> SHARE;
            case Form.NoMoney _ -> NO_MONEY;
        };
    }
}
