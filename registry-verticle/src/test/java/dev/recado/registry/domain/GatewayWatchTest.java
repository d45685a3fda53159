package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.GatewayId;
import org.junit.jupiter.api.Test;

class GatewayWatchTest {
    private static final GatewayId ONE = new GatewayId("0000000000000001");
    private static final GatewayId TWO = new GatewayId("0000000000000002");
    private static final long SILENCE_MS_MAX = 6000;
    private static final long PAUSE_MS = 3000;

    private final GatewayWatch watch = new GatewayWatch(SILENCE_MS_MAX, PAUSE_MS);

    @Test
    void shouldTakeForGoneWhatIsNotHeardForTooLong() {
        watch.heard(ONE, 0);
        watch.heard(TWO, 1000);

        assertThat(watch.silent(SILENCE_MS_MAX)).isEmpty();
        assertThat(watch.silent(SILENCE_MS_MAX + 1)).containsExactly(ONE);
        assertThat(watch.isSilent(ONE, SILENCE_MS_MAX + 1)).isTrue();
        assertThat(watch.isSilent(TWO, SILENCE_MS_MAX + 1)).isFalse();
    }

    @Test
    void shouldNotTakeForGoneWhatIsHeardAgain() {
        watch.heard(ONE, 0);
        watch.heard(ONE, true, SILENCE_MS_MAX + 1);

        assertThat(watch.silent(SILENCE_MS_MAX + 2)).isEmpty();
    }

    @Test
    void shouldForgetAGateway() {
        watch.heard(ONE, 0);
        watch.forget(ONE);

        assertThat(watch.silent(SILENCE_MS_MAX + 1)).isEmpty();
        assertThat(watch.isSilent(ONE, 0)).isTrue();
    }

    @Test
    void shouldAskAtOnceWhoDisagreesWhenItIsFirstHeard() {
        assertThat(watch.heard(ONE, false, 0)).isTrue();
        assertThat(watch.heard(TWO, true, 0)).isFalse();
    }

    @Test
    void shouldAskAgainOneThatCameBackAfterItWasForgotten() {
        watch.heard(ONE, true, 0);
        watch.forget(ONE);

        assertThat(watch.heard(ONE, false, 9000)).isTrue();
    }

    @Test
    void shouldAskLaterOnlyWhoDisagreesTwiceInARow() {
        watch.heard(ONE, true, 0);

        assertThat(watch.heard(ONE, false, 1000)).isFalse();
        assertThat(watch.heard(ONE, true, 2000)).isFalse();
        assertThat(watch.heard(ONE, false, 3000)).isFalse();
        assertThat(watch.heard(ONE, false, 4000)).isTrue();
    }

    @Test
    void shouldAskOnceAtATimeAndNotAgainAndAgain() {
        assertThat(watch.heard(ONE, false, 0)).isTrue();
        assertThat(watch.heard(ONE, false, 1000)).isFalse();
        assertThat(watch.heard(ONE, false, 2000)).isFalse();

        watch.asked(ONE, 2500);
        assertThat(watch.heard(ONE, false, 3000)).isFalse();
        assertThat(watch.heard(ONE, false, 4000)).isFalse();
        assertThat(watch.heard(ONE, false, 2500 + PAUSE_MS)).isTrue();
    }
}
