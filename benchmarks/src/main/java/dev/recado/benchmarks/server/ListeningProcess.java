package dev.recado.benchmarks.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a process is the one that clients reach at a port: the figures of another one would be told as the server's. */
public final class ListeningProcess {
    private static final Path PROC = Path.of("/proc");

    /** In the lines of {@code /proc/PID/net/tcp}: the local address, the state, and the number of the socket. */
    private static final int LOCAL = 1;

    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";
    private static final int HEXADECIMAL = 16;

    private ListeningProcess() {}

    /**
     * Looks at a process.
     *
     * @param pid which one is said to be the server
     * @param port where clients connect to the server
     * @return why it is not; nothing if it may be, which is also if it is in another network
     * @throws IOException if that cannot be seen: the process is somebody else's, or there is no {@code /proc}
     */
    public static Optional<String> problem(long pid, int port) throws IOException {
        if (ProcessHandle.of(pid).isEmpty()) {
            return Optional.of("there is no process " + pid);
        }
        return inThisNetwork(pid) && !listens(pid, port)
                ? Optional.of("process " + pid + " does not listen on port " + port)
                : Optional.empty();
    }

    /** In a container a port may have another number than it has here. */
    private static boolean inThisNetwork(long pid) throws IOException {
        return Files.readSymbolicLink(network(Long.toString(pid))).equals(Files.readSymbolicLink(network("self")));
    }

    private static Path network(String process) {
        return PROC.resolve(process).resolve("ns").resolve("net");
    }

    private static boolean listens(long pid, int port) throws IOException {
        Path process = PROC.resolve(Long.toString(pid));
        Set<String> sockets = listeners(process, port);
        try (Stream<Path> files = Files.list(process.resolve("fd"))) {
            return files.anyMatch(file -> sockets.contains(target(file)));
        }
    }

    private static Set<String> listeners(Path process, int port) throws IOException {
        List<String> lines = Files.readAllLines(process.resolve("net").resolve("tcp"));
        Path six = process.resolve("net").resolve("tcp6");
        lines.addAll(Files.exists(six) ? Files.readAllLines(six) : List.of());
        return sockets(lines, port);
    }

    /** What the file descriptors of sockets that listen on a port are links to. */
    static Set<String> sockets(List<String> lines, int port) {
        return lines.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > INODE && fields[STATE].equals(LISTENING))
                .filter(fields -> port(fields[LOCAL]) == port)
                .map(fields -> "socket:[" + fields[INODE] + "]")
                .collect(Collectors.toSet());
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), HEXADECIMAL);
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
