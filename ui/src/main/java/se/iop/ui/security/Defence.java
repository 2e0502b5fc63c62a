package se.iop.ui.security;

/** What browsers are told to refuse. */
public final class Defence {

    /** For everything that is no page of ours: nothing may run, and nobody may frame it. */
    static final String NO_PAGE =
            "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'";

    /** Powers that no page of ours uses. */
    static final String POWERS = "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private Defence() {}

    /**
     * The policy of one page: scripts come from us or carry the page's nonce, so that markup smuggled into a text runs
     * nowhere. Vaadin 25.2 still builds functions from what its server sends, hence {@code unsafe-eval}; it goes with
     * 25.4.
     */
    public static String page(String nonce) {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self'; manifest-src 'self'; frame-src 'none'; worker-src 'none'; object-src 'none'; "
                + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
