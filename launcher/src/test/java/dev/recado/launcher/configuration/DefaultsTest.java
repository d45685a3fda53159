package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultsTest {
    @Test
    void shouldGiveEveryKeyADefault() throws ConfigurationException {
        // when
        List<String> written =
                YamlDocument.defaults().stream().map(Assignment::path).toList();

        // then
        assertThat(written).containsAll(Schema.known("").map(Key::path).toList());
        assertThat(written).doesNotHaveDuplicates();
    }

    @Test
    void shouldGiveEveryShippedListenerAPort() throws ConfigurationException {
        // when
        List<Assignment> defaults = YamlDocument.defaults();

        // then
        Stream<String> listeners = defaults.stream()
                .map(Assignment::path)
                .flatMap(path -> ListenerKeys.nameIn(path).stream())
                .distinct();
        assertThat(listeners.map(name -> ListenerKeys.of(name).port().path()))
                .hasSize(6)
                .isSubsetOf(defaults.stream().map(Assignment::path).toList());
    }
}
