package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.delivery.DeliveryConfig;
import dev.recado.gateway.GatewayConfig;
import dev.recado.group.GroupConfig;
import dev.recado.registry.RegistryConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a program that deploys the verticles itself gets when it says nothing is what the server gets. */
class EmbeddedDefaultsTest {
    private static final Path DATA = Path.of("somewhere");

    private static Configuration server;

    @BeforeAll
    static void load() throws ConfigurationException {
        server = new ConfigurationLoader("test").load(null, Map.of(), List.of("data=" + DATA));
    }

    @Test
    void shouldBeTheSameForThoseWhoKeepData() {
        assertThat(RegistryConfig.at(DATA.resolve("registry"))).isEqualTo(server.registry());
        assertThat(GroupConfig.at(DATA.resolve("group"))).isEqualTo(server.group());
        assertThat(DeliveryConfig.at(DATA.resolve("delivery"))).isEqualTo(server.delivery());
    }

    @Test
    void shouldBeTheSameForAGateway() {
        GatewayConfig gateway = server.gateway();
        GatewayConfig.Listener[] listeners = gateway.listeners().toArray(GatewayConfig.Listener[]::new);

        assertThat(GatewayConfig.of(gateway.node(), gateway.version(), listeners))
                .isEqualTo(gateway);
    }
}
