package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.History.Range;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenuresTest {
    private static final Tenures TWICE = Tenures.of(List.of(new Tenure(30, 60), new Tenure(5, 10)));

    @Test
    void shouldBeInOrderWhateverOrderTheyAreGivenIn() {
        assertThat(TWICE.parts()).containsExactly(new Tenure(5, 10), new Tenure(30, 60));
        assertThat(TWICE.first()).isEqualTo(5);
        assertThat(TWICE.last()).isEqualTo(60);
    }

    @Test
    void shouldJoinWhatTouchesOrOverlaps() {
        assertThat(Tenures.of(List.of(new Tenure(5, 10), new Tenure(11, 20), new Tenure(12, 15), new Tenure(22, 30)))
                        .parts())
                .containsExactly(new Tenure(5, 20), new Tenure(22, 30));
        assertThat(Tenures.of(List.of(new Tenure(5, Tenure.OPEN), new Tenure(7, 8)))
                        .parts())
                .containsExactly(new Tenure(5, Tenure.OPEN));
    }

    @Test
    void shouldClipARangeToWhatIsTheirs() {
        assertThat(TWICE.clip(1, 100)).containsExactly(new Range(5, 10), new Range(30, 60));
        assertThat(TWICE.clip(7, 40)).containsExactly(new Range(7, 10), new Range(30, 40));
        assertThat(TWICE.clip(10, 10)).containsExactly(new Range(10, 10));
        assertThat(TWICE.clip(31, Long.MAX_VALUE)).containsExactly(new Range(31, 60));
    }

    @Test
    void shouldClipToNothingWhatIsNotTheirs() {
        assertThat(TWICE.clip(11, 29)).isEmpty();
        assertThat(TWICE.clip(1, 4)).isEmpty();
        assertThat(TWICE.clip(61, Long.MAX_VALUE)).isEmpty();
        assertThat(TWICE.clip(40, 39)).isEmpty();
    }

    @Test
    void shouldContainWhatLiesInOneOfThem() {
        assertThat(List.of(5L, 10L, 30L, 60L)).allMatch(TWICE::contains);
        assertThat(List.of(0L, 4L, 11L, 29L, 61L)).noneMatch(TWICE::contains);
    }
}
