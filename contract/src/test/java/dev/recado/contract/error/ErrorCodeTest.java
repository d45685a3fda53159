package dev.recado.contract.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorCodeTest {
    /** Lines may be added to the file, never changed or removed: clients out there know these numbers. */
    @Test
    void shouldHaveTheNumbersThatWereReleased() throws IOException {
        assertThat(Arrays.stream(ErrorCode.values()).map(code -> code.number() + " " + code.name()))
                .containsExactlyElementsOf(released());
    }

    private static List<String> released() throws IOException {
        try (InputStream file = ErrorCodeTest.class.getResourceAsStream("error-codes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeFoundByItsNumber(ErrorCode code) {
        assertThat(ErrorCode.of(code.number())).contains(code);
    }

    @Test
    void shouldFindNothingForANumberThatNobodyHas() {
        assertThat(ErrorCode.of(100)).isEmpty();
        assertThat(ErrorCode.of(-1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellByItsRangeWhetherToComeBack(ErrorCode code) {
        boolean comesBack = code.number() / 100 == 6 || code.number() / 100 == 9;

        assertThat(code.retryable()).isEqualTo(comesBack);
        assertThat(code.retryAfterMs() > 0).isEqualTo(comesBack);
    }
}
