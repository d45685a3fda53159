package dev.recado.system.conversation;

import dev.recado.system.server.ServerProcess;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A recorded conversation with a server that knows nobody yet.
 *
 * <pre>
 *   # a comment
 *   ana connects commands      to the listener of that name
 *   ana > ana\n                she sends, in one write
 *   ana &lt; Olá\n                she reads, in one read, exactly this; {@link Words} tells how bytes are written
 *   ana shuts                  says that nothing more comes, and goes on reading
 *   ana ends                   reads that the server has closed the connection
 *   ana closes                 her socket
 * </pre>
 */
final class Conversation implements AutoCloseable {
    private static final Pattern LINE =
            Pattern.compile("(?<who>\\w+) (?<what>connects|shuts|ends|closes|>|<)(?: (?<text>.*))?");

    private final ServerProcess server;
    private final Words words = new Words();
    private final Map<String, Peer> peers = new HashMap<>();

    Conversation(ServerProcess server) {
        this.server = server;
    }

    /** Replays it to its end. Fails at the first line that is not as it was written, naming it. */
    void replay(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                replay("line " + (i + 1) + ": " + line, line);
            }
        }
    }

    private void replay(String where, String line) {
        Matcher step = LINE.matcher(line);
        if (!step.matches()) {
            throw new AssertionError(where + ": not understood");
        }
        try {
            step(step.group("who"), step.group("what"), step.group("text"));
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(where + "\n" + e.getMessage(), e);
        }
    }

    private void step(String who, String what, String text) {
        switch (what) {
            case "connects" -> connect(who, text);
            case ">" -> peers.get(who).send(words.bytes(text));
            case "<" -> expect(text, peers.get(who).read());
            case "shuts" -> peers.get(who).shut();
            case "ends" -> expect("", peers.get(who).read());
            default -> peers.remove(who).close();
        }
    }

    private void connect(String who, String listener) {
        Peer before = peers.put(who, new Peer(listener.equals("main") ? server.port() : server.port(listener)));
        if (before != null) {
            before.close();
        }
    }

    private void expect(String text, String bytes) {
        if (!words.matches(text, bytes)) {
            String read = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            throw new AssertionError("but read: " + read.replace("\n", "\\n").replace("\r", "\\r"));
        }
    }

    @Override
    public void close() {
        peers.values().forEach(Peer::close);
    }
}
