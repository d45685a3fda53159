package dev.recado.system.cluster;

import static java.util.stream.Collectors.joining;

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
    private final Path directory = Directory.temporary();
    private Postgres postgres;

    private Cluster(Plan plan, boolean onPostgres) {
        this.plan = plan;
        this.onPostgres = onPostgres;
    }

    static Plan aCluster() {
        return new Plan();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        List<Integer> ports = Ports.free(plan.roles.size() + 1);
        if (onPostgres) {
            postgres = new Postgres(ports.get(plan.roles.size()), KEEPING);
        }
        List<String> names = List.copyOf(plan.roles.keySet());
        IntStream.range(0, names.size())
                .forEach(i -> processes.put(names.get(i), prepared(names.get(i), i, ports.subList(0, names.size()))));
        all(ServerProcess::start);
    }

    private ServerProcess prepared(String name, int number, List<Integer> ports) {
        List<String> settings = new ArrayList<>(List.of("node=" + name));
        if (ports.size() > 1) {
            settings.addAll(List.of(
                    "roles=" + plan.roles.get(name),
                    "cluster.enabled=true",
                    "cluster.port=" + ports.get(number),
                    "cluster.bus-port=0",
                    "cluster.nodes="
                            + ports.stream().map(port -> "127.0.0.1:" + port).collect(joining(","))));
        }
        if (onPostgres) {
            KEEPING.forEach(service -> settings.add("store." + service + ".url=" + postgres.url(service)));
        }
        settings.addAll(plan.settings);
        List<String> jvm =
                Stream.concat(SMALL.stream(), Run.shortLived().stream()).toList();
        return new ServerProcess(directory.resolve(name), jvm, settings);
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
        Directory.delete(directory);
    }
}
