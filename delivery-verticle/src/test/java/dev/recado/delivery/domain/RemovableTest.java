package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RemovableTest {
    private static final List<OldEntry> OLDEST =
            List.of(new OldEntry(5, 100), new OldEntry(6, 200), new OldEntry(7, 300), new OldEntry(8, 250));

    @Test
    void shouldEndWhereSomebodyWaits() {
        Removable removable = new Removable(1000, Removable.NEVER);

        assertThat(removable.upTo(OLDEST, 6)).hasValue(6);
        assertThat(removable.upTo(OLDEST, Long.MAX_VALUE)).hasValue(8);
        assertThat(removable.upTo(OLDEST, 4)).isEmpty();
    }

    @Test
    void shouldEndBeforeTheFirstThatIsTooYoung() {
        assertThat(new Removable(300, Removable.NEVER).upTo(OLDEST, 8)).hasValue(6);
        assertThat(new Removable(100, Removable.NEVER).upTo(OLDEST, 8)).isEmpty();
    }

    @Test
    void shouldRemoveWhatWaitsWhenItIsOldEnoughForThat() {
        assertThat(new Removable(1000, 201).upTo(OLDEST, 4)).hasValue(6);
        assertThat(new Removable(1000, 201).upTo(OLDEST, 7)).hasValue(7);
    }

    @Test
    void shouldTellByTheOldestEntryWhetherToLookCloser() {
        Removable removable = new Removable(200, 100);

        assertThat(removable.mayBegin(new OldEntry(5, 199))).isTrue();
        assertThat(removable.mayBegin(new OldEntry(5, 200))).isFalse();
        assertThat(removable.mayWait(new OldEntry(5, 100))).isTrue();
        assertThat(removable.mayWait(new OldEntry(5, 99))).isFalse();
    }
}
