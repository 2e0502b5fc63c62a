package se.iop.plugin.ekeby;

import se.iop.testkit.GuidelinesContract;

class EkebyTest extends GuidelinesContract {
    EkebyTest() {
        super(new Ekeby());
    }
}
