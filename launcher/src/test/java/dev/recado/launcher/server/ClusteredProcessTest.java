package dev.recado.launcher.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusteredProcessTest {
    @TempDir
    private Path directory;

    private LaunchedProcess launch(String name, String roles, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("serve", "--cluster", "--roles", roles));
        arguments.addAll(List.of("--set", "cluster.port=0", "--set", "node=" + name, "--set", "health.port=0"));
        for (String setting : more) {
            arguments.addAll(List.of("--set", setting));
        }
        Path own = Files.createDirectories(directory.resolve(name));
        return new LaunchedProcess(own, arguments.toArray(String[]::new));
    }

    @Test
    void shouldSayWhatItIsAndWhereOthersFindItAndLeaveInOrder() throws Exception {
        try (LaunchedProcess keeper = launch("keeper", "registry,group,delivery")) {
            // when
            String ready = keeper.line();

            // then
            Matcher line = Pattern.compile(
                            "recado \\S+ ready: roles=registry,group,delivery cluster=(127\\.0\\.0\\.1:\\d+)"
                                    + " bus=127\\.0\\.0\\.1:\\d+ data=\\S+ durable=disk node=keeper health=\\S+")
                    .matcher(ready);
            assertThat(line.matches()).as(ready).isTrue();
            shouldRefuseTheSameFiles(line.group(1));
            try (LaunchedProcess gateway =
                    launch("door", "gateway", "listeners.main.port=0", "cluster.nodes=" + line.group(1))) {
                assertThat(gateway.line())
                        .matches(
                                "recado \\S+ ready: main=\\S+ roles=gateway cluster=\\S+ bus=\\S+ node=door health=\\S+");
                assertThat(gateway.terminate().exitCode()).isZero();
            }
            assertThat(keeper.terminate().exitCode()).isZero();
            assertThat(keeper.errors())
                    .anyMatch(error -> error.contains("nodes of the cluster: ") && error.contains("door-"))
                    .noneMatch(error -> error.contains("not everything closed") || error.contains("Exception"));
        }
    }

    private void shouldRefuseTheSameFiles(String node) throws Exception {
        String data = directory.resolve("keeper/data").toString();
        try (LaunchedProcess second = launch("second", "delivery", "data=" + data, "cluster.nodes=" + node)) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors())
                    .containsExactly("recado: data directory " + data + "/delivery is in use by another process");
        }
    }
}
