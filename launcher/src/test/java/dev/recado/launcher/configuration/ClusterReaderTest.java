package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.launcher.configuration.ClusterConfig.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterReaderTest {
    private static final String CLUSTER = "cluster.enabled=true";

    private static Configuration load(String... settings) throws ConfigurationException {
        return new ConfigurationLoader("0").load(null, Map.of(), List.of(settings));
    }

    @Test
    void shouldBeEverythingAndAloneWhenNothingIsSaid() throws ConfigurationException {
        assertThat(load().roles()).containsExactly(Role.values());
        assertThat(load().cluster()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"delivery,gateway", "[gateway, delivery]", "'gateway, delivery,'"})
    void shouldTakeRolesAsAListOrSeparatedByCommas(String written) throws ConfigurationException {
        assertThat(load(CLUSTER, "roles=" + written).roles()).containsExactly(Role.GATEWAY, Role.DELIVERY);
    }

    @Test
    void shouldTakeRolesAndNodesFromTheEnvironment() throws ConfigurationException {
        // given
        Map<String, String> environment = Map.of(
                "RECADO_CLUSTER_ENABLED", "true",
                "RECADO_ROLES", "group",
                "RECADO_CLUSTER_NODES", "chat-0.chat:7100,[::1]:7200");

        // when
        Configuration configuration = new ConfigurationLoader("0").load(null, environment, List.of());

        // then
        assertThat(configuration.roles()).containsExactly(Role.GROUP);
        assertThat(configuration.cluster().orElseThrow().nodes())
                .containsExactly(new Node("chat-0.chat", 7100), new Node("::1", 7200));
    }

    @Test
    void shouldNameTheRoleThatWasProbablyMeant() {
        assertThatThrownBy(() -> load(CLUSTER, "roles=[gateway,delivrey]"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("roles: [gateway,delivrey] (expected: gateway, registry, group, delivery;"
                        + " nearest to delivrey: delivery) in --set");
    }

    @Test
    void shouldRefuseNoRoleAtAll() {
        assertThatThrownBy(() -> load(CLUSTER, "roles=[]"))
                .hasMessage("roles: [] (expected: one or more of gateway, registry, group, delivery) in --set");
    }

    @Test
    void shouldRefuseSomeRolesWithoutACluster() {
        assertThatThrownBy(() -> load("roles=[delivery]"))
                .hasMessage(
                        "roles: [delivery] (expected: all of them, or --cluster, as the others are to be elsewhere) in --set");
    }

    @Test
    void shouldGiveProcessesOfOneMachineNamesOfTheirOwn() throws ConfigurationException {
        String alone = load().gateway().node();

        assertThat(load(CLUSTER, "cluster.port=7300").gateway().node()).isEqualTo(alone + "-7300");
        assertThat(load(CLUSTER, "cluster.port=0").gateway().node())
                .isEqualTo(alone + "-" + ProcessHandle.current().pid());
        assertThat(load(CLUSTER, "node=mine").cluster().orElseThrow().node()).isEqualTo("mine");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 'a loopback address, or cluster.tls, or cluster.insecure-cluster: true'",
        "0.0.0.0, 'one address, under which the others reach this node'"
    })
    void shouldRefuseAHostThatIsNotSafe(String host, String expected) {
        assertThatThrownBy(() -> load(CLUSTER, "cluster.host=" + host))
                .hasMessage("cluster.host: " + host + " (expected: " + expected + ") in --set");
    }

    @Test
    void shouldTakeAnyHostWithCertificatesOrIfToldTo() throws ConfigurationException {
        String host = "cluster.host=192.0.2.1";

        assertThat(load(CLUSTER, host, "cluster.insecure-cluster=true").cluster())
                .isPresent();
        assertThat(load(
                                CLUSTER,
                                host,
                                "cluster.tls.certificate=/c.pem",
                                "cluster.tls.key=/k.pem",
                                "cluster.tls.authority=/a.pem")
                        .cluster()
                        .orElseThrow()
                        .tls()
                        .orElseThrow()
                        .authority())
                .isEqualTo(Path.of("/a.pem"));
    }

    @Test
    void shouldRefuseCertificatesThatAreNotComplete() {
        assertThatThrownBy(() -> load(CLUSTER, "cluster.tls.certificate=/c.pem", "cluster.tls.key=/k.pem"))
                .hasMessageStartingWith(
                        "cluster.tls.authority: null (expected: a file, as cluster.tls needs all three)");
    }

    @ParameterizedTest
    @CsvSource({"host", "host:0", "host:65536", "'a:1,b'", "::1:7100"})
    void shouldRefuseANodeThatIsNone(String written) {
        assertThatThrownBy(() -> load(CLUSTER, "cluster.nodes=[\"" + written.replace(",", "\",\"") + "\"]"))
                .hasMessageContaining("expected: a list of nodes, [host:port, host:port]");
    }
}
