package se.iop.plugin.lund.socialnamnden;

import se.iop.testkit.GuidelinesContract;

class SocialnamndenTest extends GuidelinesContract {
    SocialnamndenTest() {
        super(new Socialnamnden());
    }
}
