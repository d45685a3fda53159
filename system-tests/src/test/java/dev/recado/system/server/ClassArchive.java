package dev.recado.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The classes of {@code recado.jar} as a JVM has them in memory, in a file beside it: a process that is given it needs two thirds of the
 * CPU time to start. Made once for a jar and a Java, by a server that starts and ends.
 */
final class ClassArchive {
    /** What does not fit is not used, and not worth a line among those that tests read. */
    private static final List<String> SILENT = List.of("-Xshare:auto", "-Xlog:cds*=off");

    /** It is written at the end, and tens of megabytes. */
    private static final Duration WRITTEN_MAX = Duration.ofSeconds(90);

    private ClassArchive() {}

    /**
     * Options for a process that uses it.
     *
     * @param jvm the other options
     * @return all of them
     */
    static List<String> with(List<String> jvm) {
        Path jar = Run.jar();
        Path archive =
                jar.resolveSibling("recado-" + Integer.toHexString(Run.java().hashCode()) + ".jsa");
        if (!isNewer(archive, jar)) {
            make(archive, jvm);
        }
        return and(jvm, "-XX:SharedArchiveFile=" + archive);
    }

    private static boolean isNewer(Path archive, Path jar) {
        try {
            return Files.exists(archive)
                    && Files.getLastModifiedTime(archive).compareTo(Files.getLastModifiedTime(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path archive, List<String> jvm) {
        Path directory = Directory.temporary();
        Path made = archive.resolveSibling("made-" + directory.getFileName());
        try {
            ServerProcess server =
                    new ServerProcess(directory, and(jvm, "-XX:ArchiveClassesAtExit=" + made), clustered());
            server.start();
            server.run().process().destroy();
            server.run().exit(WRITTEN_MAX);
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Directory.delete(directory);
        }
    }

    /** The classes of a cluster are many. */
    private static List<String> clustered() {
        return List.of("cluster.enabled=true", "cluster.bus-port=0", "cluster.port=" + Ports.free());
    }

    private static List<String> and(List<String> jvm, String option) {
        List<String> all = new ArrayList<>(jvm);
        all.addAll(SILENT);
        all.add(option);
        return all;
    }
}
