package dev.recado.terminal.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachTest {
    private final Reach reach = Reach.of(List.of(new Cursors(5, 5), new Cursors(5, 2), new Cursors(1, 0)));

    @Test
    void shouldCountWhoReceivedAnEntry() {
        assertThat(reach.delivered(1)).isEqualTo(3);
        assertThat(reach.delivered(5)).isEqualTo(2);
        assertThat(reach.delivered(6)).isZero();
    }

    @Test
    void shouldCountWhoReadAnEntry() {
        assertThat(reach.read(1)).isEqualTo(2);
        assertThat(reach.read(3)).isEqualTo(1);
        assertThat(reach.read(6)).isZero();
    }

    @Test
    void shouldCountNobodyWhereNobodyWasHeardOf() {
        assertThat(Reach.NONE.delivered(1)).isZero();
        assertThat(Reach.NONE.read(1)).isZero();
    }
}
