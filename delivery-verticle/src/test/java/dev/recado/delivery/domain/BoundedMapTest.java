package dev.recado.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoundedMapTest {
    private final BoundedMap<String, Integer> map = new BoundedMap<>(2);

    @Test
    void shouldForgetTheLongestUnusedWhenTrimmed() {
        map.put("a", 1);
        map.put("b", 2);
        map.put("c", 3);
        map.get("a");

        map.trim();

        assertThat(map.get("b")).isNull();
        assertThat(map.get("a")).isEqualTo(1);
        assertThat(map.get("c")).isEqualTo(3);
    }

    @Test
    void shouldKeepMoreThanItsLimitUntilItIsTrimmed() {
        for (int i = 0; i < 10; i++) {
            map.put("key" + i, i);
        }

        assertThat(map.size()).isEqualTo(10);
        map.trim();
        assertThat(map.size()).isEqualTo(2);
    }

    @Test
    void shouldForgetWhatIsTold() {
        map.put("a", 1);
        map.put("b", 2);

        map.removeIf("a"::equals);

        assertThat(map.get("a")).isNull();
        assertThat(map.get("b")).isEqualTo(2);
    }
}
