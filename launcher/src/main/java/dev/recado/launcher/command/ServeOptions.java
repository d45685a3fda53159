package dev.recado.launcher.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the server can be told on the command line, and what it tells by its exit code. */
@Command(
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ended as asked, by SIGTERM, SIGINT or the end of stdin",
            "1:could not start",
            "2:the command line or the configuration is wrong",
            "3:the store failed while running",
            "4:in a cluster, its event loops did not answer any more"
        })
final class ServeOptions {
    @Option(
            names = "--conf",
            paramLabel = "FILE",
            description = "A YAML file with the keys to change; conf/recado.yaml lists them all.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = {
                "Changes one key: --set limits.window=64. May be repeated.",
                "Wins over the environment (RECADO_LIMITS_WINDOW=64), which wins over the file."
            })
    private List<String> settings = new ArrayList<>();

    @Option(names = "--data", paramLabel = "DIR", description = "The same as --set data=DIR.")
    private String data;

    @Option(
            names = "--roles",
            paramLabel = "ROLE[,ROLE]",
            description = {
                "What this process is, of gateway, registry, group, delivery; the rest is in other processes.",
                "Only with --cluster. The same as --set roles=[ROLE,ROLE]."
            })
    private String roles;

    @Option(
            names = "--cluster",
            description = {
                "One server together with other processes; conf/cluster.yaml has examples.",
                "The same as --set cluster.enabled=true."
            })
    private boolean cluster;

    @Option(
            names = "--until-stdin-ends",
            description = {
                "Ends, as by SIGTERM, when the standard input does:",
                "for programs that start a server and hold the other end."
            })
    private boolean untilStdinEnds;

    boolean untilStdinEnds() {
        return untilStdinEnds;
    }

    Path file() {
        return file;
    }

    /** As {@code key=value}, in the order in which the later wins. */
    List<String> settings() {
        List<String> all = new ArrayList<>(settings);
        if (data != null) {
            all.add("data=" + data);
        }
        if (roles != null) {
            all.add("roles=[" + roles + "]");
        }
        if (cluster) {
            all.add("cluster.enabled=true");
        }
        return all;
    }

    /** These options with those of a command that was named after them. */
    ServeOptions and(ServeOptions later) {
        ServeOptions both = new ServeOptions();
        both.file = later.file != null ? later.file : file;
        both.settings.addAll(settings());
        both.settings.addAll(later.settings());
        both.untilStdinEnds = untilStdinEnds || later.untilStdinEnds;
        return both;
    }
}
