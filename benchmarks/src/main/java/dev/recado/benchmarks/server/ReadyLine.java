package dev.recado.benchmarks.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server says when clients can connect.
 *
 * @param version which Recado it is
 * @param host the address of its main listener
 * @param port the port of its main listener
 * @param durable {@code disk} if what it accepts survives a power cut, else {@code memory}
 */
record ReadyLine(String version, String host, int port, String durable) {
    private static final Pattern LINE =
            Pattern.compile("recado (?<version>\\S+) ready: (\\S+ )*?main=\\[?(?<host>[^\\s\\]]+)]?:(?<port>\\d+) .*"
                    + "durable=(?<durable>\\S+) node=\\S+( health=\\S+)?");

    /** Reads it; nothing if it is another line, such as one that the JVM writes. */
    static Optional<ReadyLine> parse(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        return Optional.of(new ReadyLine(
                found.group("version"),
                found.group("host"),
                Integer.parseInt(found.group("port")),
                found.group("durable")));
    }
}
