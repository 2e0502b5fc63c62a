package se.iop.plugin.linkoping.aldrenamnden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import se.iop.testkit.Examples;

/** The practice and the agreement that it is known from. */
class AldrenamndenOfTheFiveTest {

    @Test
    void resurspoolenKeepsThePractice() {
        assertThat(Examples.resurspoolen().open(new Aldrenamnden())).isEmpty();
    }
}
