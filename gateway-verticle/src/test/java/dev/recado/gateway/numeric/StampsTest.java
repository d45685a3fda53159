package dev.recado.gateway.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times that one variant has written and another one reads. */
class StampsTest {
    private static final long AT = 1_700_000_000_000L;

    @ParameterizedTest
    @CsvSource({"SECONDS, 31/12/9999;10:00", "SECONDS, 01/01/0001;10:00", "SECONDS, 31/12/1969;00:00", "MINUTES, x"})
    void shouldTellWhenItWasAcceptedIfTheTimeDoesNotFit(TimeForm form, String written) {
        Stamps stamps = new Stamps(form);

        assertThat(stamps.of(written, AT)).isEqualTo(stamps.ofMillis(AT)).hasSize(form.chars());
    }
}
