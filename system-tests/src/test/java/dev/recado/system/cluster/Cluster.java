package dev.recado.system.cluster;

import dev.recado.system.network.Machine;
import dev.recado.system.network.Network;
import dev.recado.system.server.Directory;
import dev.recado.system.server.Ports;
import dev.recado.system.server.Run;
import dev.recado.system.server.Server;
import dev.recado.system.server.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Processes that are one server, which the tests of a class share: {@code aCluster().of("gateway", "gateway").of("others",
 * "registry,group,delivery").onFiles()}. Each finds the others by a list of ports. When a test fails, what they wrote is shown.
 *
 * <p>Used by one thread.
 */
final class Cluster implements Server, BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    private static final List<String> KEEPING = List.of("registry", "group", "delivery");
    private static final String GATEWAY = "gateway";
    private static final List<String> SMALL = List.of("-Xmx128m");

    /** Who is to be in it. */
    static final class Plan {
        private final Map<String, String> roles = new LinkedHashMap<>();
        private final List<String> settings = new ArrayList<>();
        private boolean onTwoMachines;

        /** A process of these roles, separated by commas. */
        Plan of(String name, String its) {
            roles.put(name, its);
            return this;
        }

        /** What all of them are told. */
        Plan with(String... what) {
            settings.addAll(List.of(what));
            return this;
        }

        /** Those whose names end in {@code -b} are on another machine than the others. */
        Plan onTwoMachines() {
            onTwoMachines = true;
            return this;
        }

        /** Each that keeps something has its own files. */
        Cluster onFiles() {
            return new Cluster(this, false);
        }

        /** All that keep something share a PostgreSQL server. */
        Cluster onPostgres() {
            return new Cluster(this, true);
        }
    }

    private final Plan plan;
    private final boolean onPostgres;
    private final Map<String, ServerProcess> processes = new LinkedHashMap<>();
    private Path directory;
    private Postgres postgres;
    /** Null if all are on one machine. */
    private Network network;

    private Cluster(Plan plan, boolean onPostgres) {
        this.plan = plan;
        this.onPostgres = onPostgres;
    }

    static Plan aCluster() {
        return new Plan();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        directory = Directory.temporary();
        List<String> names = List.copyOf(plan.roles.keySet());
        int count = names.size();
        List<Integer> ports = Ports.free(2 * count + 1);
        int database = ports.get(2 * count);
        if (plan.onTwoMachines) {
            network = Network.open(directory, listeners(names, ports.subList(count, 2 * count)), database);
        }
        if (onPostgres) {
            postgres = new Postgres(database, KEEPING);
        }
        List<String> nodes = IntStream.range(0, count)
                .mapToObj(i -> address(names.get(i)) + ":" + ports.get(i))
                .toList();
        for (int i = 0; i < count; i++) {
            processes.put(names.get(i), prepared(names.get(i), ports.get(i), ports.get(count + i), nodes));
        }
        all(ServerProcess::start);
    }

    private static Map<Integer, Machine> listeners(List<String> names, List<Integer> ports) {
        return IntStream.range(0, names.size())
                .boxed()
                .collect(Collectors.toMap(ports::get, i -> machine(names.get(i))));
    }

    private static Machine machine(String name) {
        return name.endsWith("-b") ? Machine.B : Machine.A;
    }

    private String address(String name) {
        return network == null ? "127.0.0.1" : machine(name).address();
    }

    private ServerProcess prepared(String name, int port, int listener, List<String> nodes) {
        List<String> settings = new ArrayList<>(List.of("node=" + name));
        if (nodes.size() > 1) {
            settings.addAll(List.of(
                    "roles=" + plan.roles.get(name),
                    "cluster.enabled=true",
                    "cluster.port=" + port,
                    "cluster.bus-port=0",
                    "cluster.nodes=" + String.join(",", nodes)));
        }
        if (onPostgres) {
            KEEPING.forEach(service -> settings.add("store." + service + ".url=" + url(service, name)));
        }
        if (network != null) {
            settings.addAll(List.of(
                    "cluster.host=" + address(name),
                    "cluster.insecure-cluster=true",
                    "listeners.main.host=" + machine(name).home()));
        }
        settings.addAll(plan.settings);
        List<String> jvm =
                Stream.concat(SMALL.stream(), Run.shortLived().stream()).toList();
        List<String> place = network == null ? List.of() : network.on(machine(name));
        return new ServerProcess(directory.resolve(name), place, listener, jvm, settings);
    }

    private String url(String service, String name) {
        String url = postgres.url(service);
        return network == null ? url : url.replace("localhost", machine(name).outside());
    }

    /** Does something to all of them at the same time: a start is mostly waiting for others. */
    void all(Consumer<ServerProcess> deed) {
        CompletableFuture.allOf(processes.values().stream()
                        .map(process -> CompletableFuture.runAsync(() -> deed.accept(process)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }

    /** One of the processes. */
    ServerProcess process(String name) {
        return processes.get(name);
    }

    /** The names of all of them. */
    List<String> names() {
        return List.copyOf(processes.keySet());
    }

    /** The database server that they share. */
    Postgres postgres() {
        return postgres;
    }

    /** What connects the two machines. */
    Network network() {
        return network;
    }

    @Override
    public List<Integer> ports() {
        return processes.entrySet().stream()
                .filter(process -> plan.roles.get(process.getKey()).contains(GATEWAY))
                .map(process -> process.getValue().port())
                .toList();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            processes.forEach((name, process) -> System.err.println("=== " + name + "\n" + process.tail()));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        processes.values().forEach(ServerProcess::close);
        if (postgres != null) {
            postgres.close();
        }
        if (network != null) {
            network.close();
        }
        Directory.delete(directory);
    }
}
