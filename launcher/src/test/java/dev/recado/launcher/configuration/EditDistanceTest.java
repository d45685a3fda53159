package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
    @ParameterizedTest
    @CsvSource({"'','',0", "a,'',1", "'',ab,2", "kitten,sitting,3", "port,prot,2", "window,window,0"})
    void shouldCountChangedInsertedAndRemovedCharacters(String from, String to, int distance) {
        assertThat(EditDistance.between(from, to)).isEqualTo(distance);
    }
}
