package dev.recado.terminal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:7001, 127.0.0.1, 7001, 127.0.0.1:7001",
        "chat.example, chat.example, 7000, chat.example:7000",
        "' chat.example:65535 ', chat.example, 65535, chat.example:65535",
        "[::1]:7100, ::1, 7100, [::1]:7100",
        "[2001:db8::7], 2001:db8::7, 7000, [2001:db8::7]:7000",
        "2001:db8::7, 2001:db8::7, 7000, [2001:db8::7]:7000",
        "[fe80::1%eth0]:7, fe80::1%eth0, 7, [fe80::1%eth0]:7"
    })
    void shouldReadWhatPeopleType(String typed, String host, int port, String shown) {
        Server server = Server.parse(typed);

        assertThat(server).isEqualTo(new Server(host, port, false, null)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ":7000",
                "host:",
                "host:x",
                "host:0",
                "host:65536",
                "host:123456",
                "[::1",
                "::1]",
                "[::1]x:7",
                "[]",
                "a b",
                "http://host",
                "user@host",
                "host:7000/"
            })
    void shouldRefuseWhatIsNoServer(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Server.parse(typed))
                .withMessageContaining("expected: ");
    }

    @Test
    void shouldKeepItsEncryptionAtAnotherPlace() {
        Server server = Server.LOCAL.encrypted(Path.of("ca.pem")).at(Server.parse("other:7443"));

        assertThat(server).isEqualTo(new Server("other", 7443, true, Path.of("ca.pem")));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, true", "127.1.2.3, true", "localhost, true", "::1, true", "10.0.0.1, false", "a.b, false"})
    void shouldKnowWhetherNobodyIsOnTheWay(String host, boolean local) {
        assertThat(Server.parse(host).local()).isEqualTo(local);
    }
}
