package dev.recado.contract.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"phone", "Ana's phone", "a", "télefone 📱", "0b1f4e0a-8c0f-4c1e-9c0b-6b8f3f1a2c3d"})
    void shouldTakeWhatADeviceMayBeCalled(String name) {
        assertThat(new DeviceName(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " phone", "phone ", "\u00a0phone", "phone\u3000", "pho\nne", "pho\u202ene"})
    void shouldRefuseWhatCouldBeTakenForAnotherName(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceName(name));
    }

    @Test
    void shouldRefuseANameThatIsTooLong() {
        assertThat(new DeviceName("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new DeviceName("a".repeat(65)));
    }
}
