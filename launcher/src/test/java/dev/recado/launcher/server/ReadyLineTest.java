package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Durability;
import dev.recado.gateway.BoundListener;
import dev.recado.launcher.configuration.Configuration;
import dev.recado.launcher.configuration.ConfigurationException;
import dev.recado.launcher.configuration.ConfigurationLoader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadyLineTest {
    private static String line(List<BoundListener> bound, String... settings) throws ConfigurationException {
        Configuration configuration = new ConfigurationLoader("0.1.0").load(null, Map.of(), List.of(settings));
        return ReadyLine.of(configuration, bound, Optional.empty(), Optional.empty(), Optional.of(Durability.DISK));
    }

    @Test
    void shouldSayWhereClientsConnectAndWhatIsPromised() throws ConfigurationException {
        List<BoundListener> bound =
                List.of(new BoundListener("main", "127.0.0.1", 7000), new BoundListener("side", "::1", 7100));

        assertThat(line(bound, "data=/d", "node=n", "listeners.side.port=7100", "listeners.side.host=::1"))
                .isEqualTo("recado 0.1.0 ready: main=127.0.0.1:7000 side=[::1]:7100 data=/d durable=disk node=n");
    }

    @Test
    void shouldSayWhatIsEncrypted() throws ConfigurationException {
        List<BoundListener> bound =
                List.of(new BoundListener("main", "127.0.0.1", 7000), new BoundListener("side", "127.0.0.1", 7100));

        assertThat(line(
                        bound,
                        "data=/d",
                        "node=n",
                        "listeners.main.tls.certificate=c",
                        "listeners.main.tls.key=k",
                        "listeners.side.port=7100",
                        "listeners.side.dialect=bridge",
                        "listeners.side.tls.certificate=c",
                        "listeners.side.tls.key=k"))
                .isEqualTo("recado 0.1.0 ready: main=127.0.0.1:7000 (tls or plain) side=127.0.0.1:7100 (tls)"
                        + " data=/d durable=disk node=n");
    }

    @Test
    void shouldWarnOfEachListenerWhereAnybodyComesInFromElsewhere() throws ConfigurationException {
        List<BoundListener> bound = List.of(
                new BoundListener("main", "0.0.0.0", 7000),
                new BoundListener("side", "::", 7100),
                new BoundListener("inner", "127.0.0.1", 7200));

        assertThat(line(
                        bound,
                        "data=/d",
                        "node=n",
                        "listeners.main.host=0.0.0.0",
                        "listeners.main.authentication=open",
                        "listeners.main.open-to-network=true",
                        "listeners.side.port=7100",
                        "listeners.side.host=::",
                        "listeners.side.authentication=open",
                        "listeners.side.open-to-network=true",
                        "listeners.inner.port=7200",
                        "listeners.inner.authentication=open"))
                .isEqualTo("recado 0.1.0 ready: main=0.0.0.0:7000 side=[::]:7100 inner=127.0.0.1:7200 data=/d"
                        + " durable=disk node=n"
                        + "; WARNING: whoever reaches main=0.0.0.0:7000 comes in without a password"
                        + "; WARNING: whoever reaches side=[::]:7100 comes in without a password");
    }
}
