package se.iop.plugin.sverige;

import se.iop.testkit.GuidelinesContract;

class SverigeTest extends GuidelinesContract {
    SverigeTest() {
        super(new Sverige());
    }
}
