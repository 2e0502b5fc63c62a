package se.iop.plugin.linkoping.aldrenamnden;

import se.iop.testkit.GuidelinesContract;

class AldrenamndenTest extends GuidelinesContract {
    AldrenamndenTest() {
        super(new Aldrenamnden());
    }
}
