package se.iop.plugin.ekeby.miljonamnden;

import se.iop.testkit.GuidelinesContract;

class MiljonamndenTest extends GuidelinesContract {
    MiljonamndenTest() {
        super(new Miljonamnden());
    }
}
