package dev.recado.contract.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.SessionId;
import org.junit.jupiter.api.Test;

class RollSumTest {
    private static final SessionId ONE = new SessionId("0123456789abcdef");
    private static final SessionId TWO = new SessionId("fedcba9876543210");
    private static final SessionId THREE = new SessionId("00000000000000ff");

    @Test
    void shouldBeTheSameInWhateverOrderTheSessionsCame() {
        RollSum sum = RollSum.NONE.plus(ONE).plus(TWO);

        assertThat(RollSum.NONE.plus(THREE).plus(TWO).plus(ONE).minus(THREE)).isEqualTo(sum);
        assertThat(sum.minus(TWO).minus(ONE)).isEqualTo(RollSum.NONE);
    }

    @Test
    void shouldDifferIfOneSessionIsAnotherOne() {
        assertThat(RollSum.NONE.plus(ONE).plus(TWO))
                .isNotEqualTo(RollSum.NONE.plus(ONE).plus(THREE));
    }
}
