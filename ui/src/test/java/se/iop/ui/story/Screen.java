package se.iop.ui.story;

/** What a person looks at: a desk's screen, a phone, or a page enlarged to 400 %. */
enum Screen {
    /** A desk's screen. */
    WIDE(1440, 900),
    /** A phone held upright. */
    PHONE(390, 844),
    /** A page of 1280 pixels enlarged to 400 %. */
    ENLARGED(320, 640);

    private final int width;
    private final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
