package se.iop.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is measured against says exactly what the platform says, texts and citations included. */
class HandWrittenTest {

    @Test
    void theHandWrittenFindingsAreThePlatforms() {
        System.setProperty("iop.plugins", System.getProperty("iop.plugins", "../plugins/target/jars"));
        var catalog = Judged.shipped();
        for (var proposal : Judged.proposals()) {
            assertThat(HandWritten.judge(proposal))
                    .isEqualTo(catalog.judge(Judged.COMMITTEE, proposal).findings());
        }
    }
}
