package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayIdTest {
    @Test
    void shouldDrawIdsOfItsOwnShape() {
        Random random = new Random();
        for (int i = 0; i < 1000; i++) {
            assertThat(GatewayId.random(random).toString()).matches("[0-9a-f]{16}");
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF", "0123456789abcdeg"})
    void shouldRefuseEveryOtherShape(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GatewayId(text))
                .withMessageStartingWith("gateway: ");
    }
}
