package dev.recado.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServersTest {
    private static final ServerAddress A = new ServerAddress("a", 1);
    private static final ServerAddress B = new ServerAddress("b", 2);
    private static final ServerAddress C = new ServerAddress("::1", 3);
    private static final ServerAddress D = new ServerAddress("d", 4);

    private final Servers servers = new Servers(List.of(A, B, C), new Random(1));

    @Test
    void shouldTryAllAndLastTheOneThatItHad() {
        List<ServerAddress> first = servers.round();
        servers.connected(first.get(0));
        List<ServerAddress> second = servers.round();

        assertThat(first).containsExactlyInAnyOrder(A, B, C);
        assertThat(second).containsExactly(first.get(1), first.get(2), first.get(0));
    }

    @Test
    void shouldTryFirstWhereItIsSentUntilItIsSomewhere() {
        servers.prefer(List.of(D, B));

        assertThat(servers.round()).startsWith(D, B).hasSize(4);
        assertThat(servers.round()).startsWith(D, B);
        servers.connected(D);
        assertThat(servers.round()).containsExactlyInAnyOrder(A, B, C);
    }

    @Test
    void shouldNotHaveEveryClientBeginWithTheSame() {
        assertThat(IntStream.range(0, 50)
                        .mapToObj(seed -> new Servers(List.of(A, B, C), new Random(seed))
                                .round()
                                .get(0)))
                .contains(A, B, C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:7000", "127.0.0.1:1", "[::1]:65535"})
    void shouldReadAnAddressAsItIsWritten(String text) {
        assertThat(ServerAddress.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", ":1", "a:0", "a:65536", "::1:7", "a b:1", "a:1x"})
    void shouldRefuseWhatIsNoAddress(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
