package dev.recado.launcher.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.recado.contract.registry.SessionPolicy;
import dev.recado.delivery.DeliveryConfig.Retention;
import dev.recado.gateway.GatewayConfig.Authentication;
import dev.recado.gateway.GatewayConfig.Broadcasts;
import dev.recado.gateway.GatewayConfig.Dialect;
import dev.recado.gateway.GatewayConfig.Language;
import dev.recado.gateway.GatewayConfig.Listener;
import dev.recado.gateway.GatewayConfig.Tls;
import dev.recado.gateway.service.ServicePortConfig;
import dev.recado.group.GroupConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationLoaderTest {
    private static final Dialect COMMANDS = new Dialect.Commands(Dialect.FRAME_GAP, Language.PT);

    @TempDir
    private Path directory;

    @Test
    void shouldTakeTheShippedDefaultsWhenNothingIsSaid() throws ConfigurationException {
        // when
        Configuration configuration = set();

        // then
        assertThat(configuration.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(configuration.gateway().listeners())
                .contains(new Listener("main", Dialect.AUTO, "127.0.0.1", 7000, Authentication.PASSWORD))
                .contains(new Listener("commands", COMMANDS, "127.0.0.1", 7001, Authentication.OPEN))
                .contains(new Listener(
                        "json", new Dialect.Json(Duration.ofMillis(100)), "127.0.0.1", 12345, Authentication.PASSWORD));
        assertThat(configuration.gateway().limits().window()).isEqualTo(256);
        assertThat(configuration.gateway().limits().request()).hasMillis(5000);
        assertThat(configuration.gateway().node()).matches("[\\w.-]{1,64}");
        assertThat(configuration.gateway().historyDays()).isZero();
        assertThat(configuration.registry().passwords().bcryptCost()).isEqualTo(10);
        assertThat(configuration.registry().tokens().lifetime()).hasDays(30);
        assertThat(configuration.delivery().retention()).isEqualTo(new Retention(null, null, Duration.ofDays(90)));
        assertThat(configuration.delivery().writer().batchItemsMax()).isEqualTo(4096);
        assertThat(configuration.delivery().database().freeBytesMin()).isEqualTo(536_870_912);
    }

    @Test
    void shouldKeepEachDatabaseInItsOwnDirectoryUnderData() throws ConfigurationException {
        // when
        Configuration configuration = set("data=" + directory);

        // then
        assertThat(configuration.registry().database().url())
                .isEqualTo("jdbc:hsqldb:file:" + directory.resolve("registry/db"));
        assertThat(configuration.group().database().url())
                .isEqualTo("jdbc:hsqldb:file:" + directory.resolve("group/db"));
        assertThat(configuration.delivery().database().url())
                .isEqualTo("jdbc:hsqldb:file:" + directory.resolve("delivery/db"));
        assertThat(configuration.registry().database().directory()).isEqualTo(directory.resolve("registry"));
        assertThat(configuration.delivery().database().directory()).isEqualTo(directory.resolve("delivery"));
    }

    @Test
    void shouldPreferTheCommandLineToTheEnvironmentToTheFileToTheDefaults() throws Exception {
        // given
        Path file = file("limits: {window: 1, requests: 1, connections: 1}");
        Map<String, String> environment = Map.of("RECADO_LIMITS_WINDOW", "2", "RECADO_LIMITS_REQUESTS", "2");

        // when
        var limits = new ConfigurationLoader("0")
                .load(file, environment, List.of("limits.window=3"))
                .gateway()
                .limits();

        // then
        assertThat(limits.window()).isEqualTo(3);
        assertThat(limits.requests()).isEqualTo(2);
        assertThat(limits.connections()).isEqualTo(1);
        assertThat(limits.watched()).isEqualTo(1000);
    }

    @Test
    void shouldTakeTheLastValueWhenAKeyIsSetTwice() throws ConfigurationException {
        assertThat(set("node=a", "node=b").gateway().node()).isEqualTo("b");
    }

    @Test
    void shouldTakeTextOutsideAFileAsItIsWritten() throws ConfigurationException {
        // given
        String password = "p#1 : {0x10";

        // when
        Configuration configuration = set("store.registry.password=" + password, "node=0123", "data=a # b");

        // then
        assertThat(configuration.registry().database().password()).isEqualTo(password);
        assertThat(configuration.gateway().node()).isEqualTo("0123");
        assertThat(configuration.data()).hasFileName("a # b");
    }

    @Test
    void shouldTakeWhatAnAddedListenerLeavesOutFromTheShippedMainOne() throws Exception {
        // given
        Path file = file("listeners: {main: {host: 127.0.0.2}, side: {port: 7100}}");

        // when
        Configuration configuration =
                new ConfigurationLoader("0").load(file, Map.of("RECADO_LISTENERS_SIDE_PORT", "7101"), List.of());

        // then
        assertThat(configuration.gateway().listeners())
                .contains(new Listener("side", Dialect.AUTO, "127.0.0.1", 7101, Authentication.PASSWORD));
    }

    @Test
    void shouldTakeFromAListenerWhatALoginDoesAboutOtherSessions() throws ConfigurationException {
        // when
        Configuration configuration = set("listeners.side.port=7100", "listeners.side.sessions=replace");

        // then
        assertThat(configuration.gateway().listeners())
                .extracting(Listener::name, Listener::sessions)
                .contains(tuple("main", null), tuple("side", SessionPolicy.REPLACE));
    }

    @Test
    void shouldTakeFilesFromTheCurrentDirectory() throws Exception {
        // given
        Path file =
                file("listeners: {main: {tls: {certificate: a.pem, key: /k/b.pem}}, side: {port: 7100, tls: null}}");

        // when
        List<Listener> listeners = new ConfigurationLoader("0")
                .load(file, Map.of("RECADO_LISTENERS_SIDE_TLS_KEY", "null"), List.of())
                .gateway()
                .listeners();

        // then
        assertThat(listeners.get(0).tls()).isEqualTo(new Tls(Path.of("a.pem").toAbsolutePath(), Path.of("/k/b.pem")));
        assertThat(listeners)
                .filteredOn(Listener::name, "side")
                .extracting(Listener::tls)
                .containsOnlyNulls();
    }

    @Test
    void shouldRefuseToOpenNothing() {
        String[] all = Stream.of("main", "commands", "numeric-classic", "numeric-dated", "numeric-named", "json")
                .map(name -> "listeners." + name + ".enabled=false")
                .toArray(String[]::new);

        assertThatThrownBy(() -> set(all))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("listeners: none is opened (expected: one that is enabled)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits.window=0            | limits.window: 0 (expected: 1 to 65536) in --set
            limits.window=99999999999  | limits.window: 99999999999 (expected: 1 to 65536) in --set
            limits.window=many         | limits.window: many (expected: 1 to 65536) in --set
            limits.window=1.5          | limits.window: 1.5 (expected: 1 to 65536) in --set
            limits.window=             | limits.window:  (expected: 1 to 65536) in --set
            limits.windw=1             | unknown key limits.windw (nearest: limits.window) in --set
            limit.window=1             | unknown key limit.window (nearest: limits.window) in --set
            window=1                   | unknown key window (nearest: limits.window) in --set
            listeners.main.prot=1      | unknown key listeners.main.prot (nearest: listeners.main.port) in --set
            limits=1                   | limits: a group of keys (expected: a key such as limits.frame-bytes) in --set
            listeners.x.dialect=auto   | listeners.x.port: missing (expected: 0 to 65535)
            listeners.main.dialect=irc | listeners.main.dialect: irc (expected: auto, bridge, commands, numeric, json) in --set
            listeners.main.host=a b    | listeners.main.host: a b (expected: a host name or an address) in --set
            listeners.main.tls=yes     | listeners.main.tls: a group of keys (expected: a key such as listeners.main.tls.certificate) in --set
            listeners.main.tls.key=k   | listeners.main.tls.certificate: null (expected: a file, as there is a key) in the defaults
            listeners.main.tls.certificate=c | listeners.main.tls.key: null (expected: a file, as there is a certificate) in the defaults
            listeners.main.sessions=no | listeners.main.sessions: no (expected: allow, replace, reject, or null) in --set
            node=a b                   | node: a b (expected: up to 64 letters, digits, '.', '-' or '_') in --set
            service-port.enabled=1     | service-port.enabled: 1 (expected: true or false) in --set
            data=a;b                   | data: a;b (expected: a directory, without ';') in --set
            broadcast.accounts=[a b]   | broadcast.accounts: [a b] (expected: a list of nicknames, [a, b]) in --set
            broadcast.accounts=ana     | broadcast.accounts: ana (expected: a list of nicknames, [a, b]) in --set
            listeners.main.broadcast=1 | listeners.main.broadcast: 1 (expected: true or false, or null) in --set
            nonsense                   | --set nonsense (expected: key=value)
            history.keep=0             | history.keep: 0 (expected: forever, until-delivered or a number of days, 1 to 36500) in --set
            history.keep=never         | history.keep: never (expected: forever, until-delivered or a number of days, 1 to 36500) in --set
            history.keep-undelivered-days=1 | history.keep-undelivered-days: 1 (expected: 0 when history.keep is forever) in --set
            groups.join=never          | groups.join: never (expected: open, invitation) in --set
            groups.members=100001      | groups.members: 100001 (expected: 1 to 100000) in --set
            groups.per-account=0       | groups.per-account: 0 (expected: 1 to 100000) in --set
            store.group.url=jdbc:x:y   | store.group.url: *** (expected: empty, jdbc:hsqldb:file:…, jdbc:hsqldb:mem:… or jdbc:postgresql:…) in --set
            history.repeats-hours=0    | history.repeats-hours: 0 (expected: 1 to 8760) in --set
            store.registry.url=jdbc:x:s3cret | store.registry.url: *** (expected: empty, jdbc:hsqldb:file:…, jdbc:hsqldb:mem:… or jdbc:postgresql:…) in --set
            listeners.json.port=7000   | listeners.json.port: 7000 (expected: a port that listeners.main does not have) in --set
            limits.body-bytes=65536    | limits.body-bytes: 65536 (expected: less than limits.frame-bytes, which is 65536) in --set
            limits.frame-bytes=1024    | limits.frame-bytes-before-login: 4096 (expected: at most limits.frame-bytes, which is 1024) in the defaults
            service-port.port=0        | service-port.port: 0 (expected: 1 to 65535) in --set
            service-port.inbound-permitted=a | service-port.inbound-permitted: a (expected: a list of addresses of the bus, [a, b]) in --set
            listeners.main.dialect=numeric | listeners.main.profile: missing (expected: classic, dated, named, for dialect numeric)
            listeners.numeric-dated.profile=x | listeners.numeric-dated.profile: x (expected: classic, dated, named) in --set
            listeners.main.profile=named | listeners.main.profile: named (expected: null for a dialect without profiles) in --set
            """)
    void shouldNameKeyValueExpectationAndPlaceWhenAValueIsRefused(String setting, String message) {
        String second = setting.startsWith("listeners.json") ? "listeners.json.dialect=bridge" : "tokens.days=1";
        assertThatThrownBy(() -> set(setting, second))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            history.keep=forever         | history.repeats-hours=24 |      | 0
            history.keep=30              | history.repeats-hours=24 | 720  | 30
            history.keep=1               | history.repeats-hours=36 | 36   | 2
            history.keep=until-delivered | history.repeats-hours=24 | 24   | 1
            history.keep=until-delivered | history.repeats-hours=1  | 1    | 1
            """)
    void shouldKeepEntriesForTheirDaysAndAtLeastUntilNobodyRepeatsThem(
            String keep, String repeats, Integer hours, int days) throws ConfigurationException {
        // when
        Configuration configuration = set(keep, repeats);

        // then
        assertThat(configuration.delivery().retention().entries())
                .isEqualTo(hours == null ? null : Duration.ofHours(hours));
        assertThat(configuration.gateway().historyDays()).isEqualTo(days);
    }

    @Test
    void shouldSayWhoMayWriteToEverybody() throws ConfigurationException {
        // when
        Configuration configuration =
                set("broadcast.accounts=[Ana, bob]", "limits.broadcasts-per-minute=9", "listeners.main.broadcast=true");

        // then
        assertThat(configuration.gateway().broadcasts()).isEqualTo(new Broadcasts(Set.of("ana", "bob"), 9));
        assertThat(configuration.gateway().listeners().get(0).broadcast()).isTrue();
        assertThat(set().gateway().broadcasts()).isEqualTo(new Broadcasts(Set.of(), 6));
        assertThat(set().gateway().listeners().get(0).broadcast()).isNull();
    }

    @Test
    void shouldSayWhoComesIntoAGroupAndHowManyMay() throws ConfigurationException {
        // when
        Configuration configuration = set(
                "groups.join=invitation",
                "groups.members=5",
                "groups.per-account=2",
                "limits.request-milliseconds=700");

        // then
        assertThat(configuration.group().limits()).isEqualTo(new GroupConfig.Limits(5, 2, false));
        assertThat(configuration.group().answerWithin()).isEqualTo(Duration.ofMillis(700));
        assertThat(set().group().limits()).isEqualTo(new GroupConfig.Limits(10_000, 1000, true));
    }

    @Test
    void shouldRemoveWhatWaitsNoEarlierThanWhatDoesNot() throws ConfigurationException {
        assertThat(set("history.keep=30", "history.keep-undelivered-days=30")
                        .delivery()
                        .retention())
                .isEqualTo(new Retention(Duration.ofDays(30), Duration.ofDays(30), Duration.ofDays(90)));
        assertThatThrownBy(() -> set("history.keep=30", "history.keep-undelivered-days=29"))
                .hasMessage(
                        "history.keep-undelivered-days: 29 (expected: 0, or no less than the 720 hours that delivered"
                                + " ones are kept) in --set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "chat.example", "127.0.0.1.example", "127.0.0.256"})
    void shouldRefuseAnOpenListenerOnANetworkUnlessItIsSaidInAsManyWords(String host) throws ConfigurationException {
        String[] open = {"listeners.main.host=" + host, "listeners.main.authentication=open"};

        assertThatThrownBy(() -> set(open))
                .hasMessage("listeners.main.authentication: open (expected: password on " + host
                        + ", or listeners.main.open-to-network: true) in --set");
        assertThat(set(open[0], open[1], "listeners.main.open-to-network=true")
                        .gateway()
                        .listeners())
                .contains(new Listener("main", Dialect.AUTO, host, 7000, Authentication.OPEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "::1", "localhost"})
    void shouldLetAnOpenListenerBeOnLoopback(String host) throws ConfigurationException {
        assertThat(set("listeners.main.host=" + host, "listeners.main.authentication=open")
                        .gateway()
                        .listeners())
                .contains(new Listener("main", Dialect.AUTO, host, 7000, Authentication.OPEN));
    }

    @Test
    void shouldOpenTheServicePortOnLoopbackOnly() throws ConfigurationException {
        // given
        String[] enabled = {"service-port.enabled=true", "service-port.inbound-permitted=[a.b, c]"};

        // then
        assertThat(set().servicePort()).isEmpty();
        assertThat(set(enabled).servicePort())
                .contains(new ServicePortConfig("127.0.0.1", 7010, List.of("a.b", "c"), List.of()));
        assertThatThrownBy(() -> set(enabled[0], "service-port.host=0.0.0.0"))
                .hasMessage(
                        "service-port.host: 0.0.0.0 (expected: a loopback address, since it knows no accounts) in --set");
        assertThatThrownBy(() -> set(enabled[0], "service-port.port=7000"))
                .hasMessage("service-port.port: 7000 (expected: a port that listeners.main does not have) in --set");
    }

    @Test
    void shouldNameTheVariableWhenItNamesNoKey() {
        assertThatThrownBy(() -> environment("RECADO_LIMIT_WINDOW", "1"))
                .hasMessage("RECADO_LIMIT_WINDOW: names no key (nearest: RECADO_LIMITS_WINDOW for limits.window)");
    }

    @Test
    void shouldNameTheVariableWhenItsValueIsRefused() {
        assertThatThrownBy(() -> environment("RECADO_LIMITS_WINDOW", "0"))
                .hasMessage("limits.window: 0 (expected: 1 to 65536) in RECADO_LIMITS_WINDOW");
    }

    @Test
    void shouldLeaveTheJavaOptionsToTheShellScript() throws ConfigurationException {
        assertThat(environment("RECADO_JAVA_OPTIONS", "-Xmx1g")).isEqualTo(set());
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:hsqldb:file:/srv/recado/db, jdbc:hsqldb:file:/srv/recado/../recado/other;x=y",
        "jdbc:postgresql://127.0.0.1/recado, jdbc:postgresql://127.0.0.1/recado"
    })
    void shouldRefuseOnePlaceForTwoDatabases(String one, String other) {
        assertThatThrownBy(() -> set("store.registry.url=" + one, "store.delivery.url=" + other))
                .hasMessage(
                        "store.delivery.url: *** (expected: a database of its own, not that of the registry) in --set");
        assertThatThrownBy(() -> set("store.registry.url=" + one, "store.group.url=" + other))
                .hasMessage(
                        "store.group.url: *** (expected: a database of its own, not that of the registry) in --set");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            limits: {window: 0}     | limits.window: 0 (expected: 1 to 65536) in FILE
            'limits: {window: "5"}' | limits.window: 5 (expected: a number, not text: 1 to 65536) in FILE
            'limits: {window: "0"}' | limits.window: 0 (expected: 1 to 65536) in FILE
            limits: {widnow: 1}     | unknown key limits.widnow (nearest: limits.window) in FILE
            limitz: {window: 1}     | unknown key limitz (nearest: limits.window) in FILE
            limits:                 | limits: a group of keys (expected: a key such as limits.frame-bytes) in FILE
            'listeners: {main: }'   | listeners.main: a group of keys (expected: a key such as listeners.main.enabled) in FILE
            node: 17                | node: 17 (expected: up to 64 letters, digits, '.', '-' or '_') in FILE
            data: {a: b}            | data: {"a":"b"} (expected: a directory, without ';') in FILE
            [data]                  | FILE: ["data"] (expected: keys and their values)
            """)
    void shouldNameTheFileWhenSomethingInItIsRefused(String yaml, String message) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> load(file)).hasMessage(message.replace("FILE", file.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"node: [", "node: a\nnode: b", "a: b: c", "node: a\n---\nnode: b"})
    void shouldNameTheFileAndLineWhenItIsNotYaml(String yaml) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(file + ": not YAML: ")
                .hasMessageMatching("[^\n]* \\(line \\d\\)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing but a comment\n"})
    void shouldTakeTheDefaultsWhenTheFileSaysNothing(String yaml) throws Exception {
        assertThat(load(file(yaml))).isEqualTo(set());
    }

    @Test
    void shouldNameTheFileWhenItCannotBeRead() {
        Path file = directory.resolve("none.yaml");

        assertThatThrownBy(() -> load(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(file + ": no such file");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("my.yaml"), yaml);
    }

    private static Configuration load(Path file) throws ConfigurationException {
        return new ConfigurationLoader("0").load(file, Map.of(), List.of());
    }

    private static Configuration environment(String name, String value) throws ConfigurationException {
        return new ConfigurationLoader("0").load(null, Map.of(name, value), List.of());
    }

    private static Configuration set(String... settings) throws ConfigurationException {
        return new ConfigurationLoader("0").load(null, Map.of(), List.of(settings));
    }
}
