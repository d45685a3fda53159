package dev.recado.launcher.configuration;

import dev.recado.contract.id.Nickname;
import dev.recado.delivery.DeliveryConfig;
import dev.recado.gateway.GatewayConfig;
import dev.recado.gateway.GatewayConfig.Broadcasts;
import dev.recado.gateway.GatewayConfig.Drain;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.service.ServicePortConfig;
import dev.recado.group.GroupConfig;
import dev.recado.registry.RegistryConfig;
import dev.recado.registry.RegistryConfig.FailedLogins;
import dev.recado.registry.RegistryConfig.Passwords;
import dev.recado.registry.RegistryConfig.Tokens;
import dev.recado.storage.WriterConfig;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes of the settings what each verticle is told. */
final class ConfigurationReader {
    private final Settings settings;
    private final String version;

    ConfigurationReader(Settings settings, String version) {
        this.settings = settings;
        this.version = version;
    }

    Configuration read() throws ConfigurationException {
        Path data = data();
        StoreReader stores = new StoreReader(settings, data);
        HistoryReader history = new HistoryReader(settings);
        Ports ports = new Ports(settings);
        ClusterReader cluster = new ClusterReader(settings);
        Set<Role> roles = cluster.roles();
        String node = node(cluster.suffix());
        ListenerReader listeners = new ListenerReader(settings, new ProfileReader(settings), ports);
        listeners.read();
        return new Configuration(
                data,
                roles,
                cluster.cluster(node, ports),
                registry(stores),
                group(stores),
                delivery(stores, history),
                new GatewayConfig(node, version, history.days(), listeners.open(), limits(), broadcasts()),
                servicePort(ports),
                new Drain(Duration.ofSeconds(settings.get(Keys.DRAIN_SECONDS)), settings.get(Keys.DRAIN_TO)),
                health(ports));
    }

    private Path data() throws ConfigurationException {
        String data = settings.get(Keys.DATA);
        try {
            return Path.of(data).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            settings.check(false, Keys.DATA, "a directory");
            throw e;
        }
    }

    private String node(String suffix) throws ConfigurationException {
        String node = settings.get(Keys.NODE);
        return node.isEmpty() ? HostName.with(suffix) : node;
    }

    private RegistryConfig registry(StoreReader stores) throws ConfigurationException {
        return new RegistryConfig(
                stores.database(StoreKeys.REGISTRY),
                writer(),
                new Passwords(
                        settings.get(Keys.BCRYPT_COST),
                        settings.get(Keys.PASSWORD_THREADS),
                        settings.get(Keys.PASSWORD_QUEUE)),
                new Tokens(Duration.ofDays(settings.get(Keys.TOKEN_DAYS)), settings.get(Keys.TOKENS_PER_ACCOUNT)),
                new FailedLogins(settings.get(Keys.LOGINS_PER_ACCOUNT), settings.get(Keys.LOGINS_PER_ADDRESS)),
                settings.get(Keys.BLOCKED_ACCOUNTS));
    }

    private GroupConfig group(StoreReader stores) throws ConfigurationException {
        return new GroupConfig(
                stores.database(StoreKeys.GROUP),
                writer(),
                new GroupConfig.Limits(
                        settings.get(Keys.GROUP_MEMBERS),
                        settings.get(Keys.GROUPS_PER_ACCOUNT),
                        settings.get(Keys.GROUP_JOIN) == Keys.Join.OPEN),
                Duration.ofMillis(settings.get(Keys.REQUEST_MILLISECONDS)));
    }

    private WriterConfig writer() throws ConfigurationException {
        return new WriterConfig(
                settings.get(Keys.QUEUE_ITEMS), settings.get(Keys.QUEUE_BYTES), settings.get(Keys.BATCH_ITEMS));
    }

    private DeliveryConfig delivery(StoreReader stores, HistoryReader history) throws ConfigurationException {
        return new DeliveryConfig(
                stores.database(StoreKeys.DELIVERY),
                writer(),
                settings.get(Keys.CONVERSATIONS_CACHED),
                settings.get(Keys.RECENT_POSTS_CACHED),
                settings.get(Keys.RECEIPTS_MEMBERS),
                settings.get(Keys.DEVICES_PER_ACCOUNT),
                history.retention());
    }

    private Optional<ServicePortConfig> servicePort(Ports ports) throws ConfigurationException {
        if (!settings.get(Keys.SERVICE_ENABLED)) {
            return Optional.empty();
        }
        String host = settings.get(Keys.SERVICE_HOST);
        settings.check(Loopback.contains(host), Keys.SERVICE_HOST, "a loopback address, since it knows no accounts");
        ports.take("service-port", Keys.SERVICE_HOST, Keys.SERVICE_PORT);
        return Optional.of(new ServicePortConfig(
                host,
                settings.get(Keys.SERVICE_PORT),
                settings.get(Keys.SERVICE_INBOUND),
                settings.get(Keys.SERVICE_OUTBOUND)));
    }

    private Optional<HealthConfig> health(Ports ports) throws ConfigurationException {
        if (!settings.get(Keys.HEALTH_ENABLED)) {
            return Optional.empty();
        }
        ports.take("health", Keys.HEALTH_HOST, Keys.HEALTH_PORT);
        return Optional.of(new HealthConfig(
                settings.get(Keys.HEALTH_HOST), settings.get(Keys.HEALTH_PORT), settings.written(Keys.HEALTH_PORT)));
    }

    private Broadcasts broadcasts() throws ConfigurationException {
        Set<String> accounts = settings.get(Keys.BROADCAST_ACCOUNTS).stream()
                .map(Nickname::key)
                .collect(Collectors.toSet());
        return new Broadcasts(accounts, settings.get(Keys.BROADCASTS_PER_MINUTE));
    }

    private Limits limits() throws ConfigurationException {
        int frameBytes = settings.get(Keys.FRAME_BYTES);
        int beforeLogin = settings.get(Keys.FRAME_BYTES_BEFORE_LOGIN);
        int bodyBytes = settings.get(Keys.BODY_BYTES);
        settings.check(
                beforeLogin <= frameBytes,
                Keys.FRAME_BYTES_BEFORE_LOGIN,
                "at most " + Keys.FRAME_BYTES.path() + ", which is " + frameBytes);
        settings.check(
                bodyBytes < frameBytes,
                Keys.BODY_BYTES,
                "less than " + Keys.FRAME_BYTES.path() + ", which is " + frameBytes);
        return new Limits(
                frameBytes,
                beforeLogin,
                bodyBytes,
                settings.get(Keys.WINDOW),
                settings.get(Keys.REQUESTS),
                settings.get(Keys.WRITE_QUEUE_BYTES),
                writeQueuesBytes(),
                settings.get(Keys.SENDS_PER_SECOND),
                settings.get(Keys.CONNECTIONS),
                settings.get(Keys.CONNECTIONS_PER_ADDRESS),
                Duration.ofSeconds(settings.get(Keys.LOGIN_SECONDS)),
                Duration.ofSeconds(settings.get(Keys.IDLE_SECONDS)),
                Duration.ofSeconds(settings.get(Keys.RECHECK_SECONDS)),
                Duration.ofMillis(settings.get(Keys.REQUEST_MILLISECONDS)),
                settings.get(Keys.WATCHED_ACCOUNTS));
    }

    /** What waits to be written is in the heap, and what is being written outside of it: by default Java allows as much of each. */
    private long writeQueuesBytes() throws ConfigurationException {
        long bytes = settings.get(Keys.WRITE_QUEUES_BYTES);
        return bytes == 0 ? Runtime.getRuntime().maxMemory() / 8 : bytes;
    }
}
