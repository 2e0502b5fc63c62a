package se.iop.plugin.lund.vardochomsorgsnamnden;

import se.iop.testkit.GuidelinesContract;

class VardOchOmsorgsnamndenTest extends GuidelinesContract {
    VardOchOmsorgsnamndenTest() {
        super(new VardOchOmsorgsnamnden());
    }
}
