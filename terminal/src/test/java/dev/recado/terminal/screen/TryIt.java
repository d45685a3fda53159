package dev.recado.terminal.screen;

import dev.recado.terminal.messenger.Peer;
import dev.recado.terminal.messenger.Reason;
import dev.recado.terminal.messenger.Standing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * To try the screen by hand, over a messenger in memory: {@code TryIt LANGUAGE PORT}. What the others do is said to the port, a line each:
 * {@code say bia text}, {@code say bia #amigos text}, {@code type bia}, {@code get bia}, {@code see bia}, {@code come bia}, {@code go bia},
 * {@code stand OFFLINE}, {@code many 500}, {@code hold}, {@code accept}.
 */
final class TryIt {
    private final FakeMessenger messenger = new FakeMessenger();

    public static void main(String[] arguments) throws IOException {
        TryIt it = new TryIt();
        it.prepare();
        Thread thread = new Thread(() -> it.listen(Integer.parseInt(arguments[1])));
        thread.setDaemon(true);
        thread.start();
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            Chat.run(
                    terminal,
                    StandardCharsets.UTF_8,
                    System.getenv("NO_COLOR") == null,
                    it.messenger,
                    new FakePreferences(Locale.forLanguageTag(arguments[0])),
                    Clock.systemDefaultZone());
        }
    }

    private void prepare() {
        messenger.pass(System.currentTimeMillis() - FakeMessenger.NOON - 26 * 3_600_000L);
        Peer bia = messenger.person("bia");
        messenger.person("carla");
        Peer.Group friends = messenger.group("amigos", "bia", "carla");
        messenger.saidBefore("bia", bia, "oi, tudo bem?");
        messenger.saidBefore("ana", bia, "tudo! e você?");
        messenger.pass(25 * 3_600_000L);
        for (int i = 1; i < 40; i++) {
            messenger.saidBefore(i % 3 == 0 ? "ana" : "bia", bia, "mensagem número " + i);
        }
        messenger.unreadBefore(bia, 2);
        messenger.saidBefore("carla", friends, "primeira mensagem do grupo \u001b[31mvermelho?");
        messenger.comes("bia");
    }

    private void listen(int port) {
        try (ServerSocket server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            while (true) {
                try (Socket socket = server.accept();
                        BufferedReader lines = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
                    lines.lines().forEach(this::carryOut);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void carryOut(String line) {
        String[] words = line.split(" ", 3);
        String who = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "say" -> say(who, words[2]);
            case "type" -> messenger.types(who, messenger.person(who));
            case "get" -> messenger.receives(who, messenger.person(who));
            case "see" -> messenger.reads(who, messenger.person(who));
            case "getgroup" -> messenger.receives(who, find("#amigos"));
            case "seegroup" -> messenger.reads(who, find("#amigos"));
            case "come" -> messenger.comes(who);
            case "go" -> messenger.goes(who);
            case "stand" -> messenger.stands(Standing.valueOf(who), words.length > 2 ? words[2] : null);
            case "hold" -> messenger.acceptsNothing();
            case "accept" -> messenger.acceptsAgain();
            case "refuse" -> messenger.refusesWhatWaits(new Reason(304, "not permitted"));
            case "many" -> many(Integer.parseInt(who));
            default -> throw new IllegalArgumentException(line);
        }
    }

    private Peer find(String name) {
        return messenger.find(name).result();
    }

    private void say(String who, String text) {
        if (text.startsWith("#")) {
            String[] parts = text.split(" ", 2);
            messenger.says(who, find(parts[0]), parts[1]);
        } else {
            messenger.says(who, messenger.person(who), text.replace("\\n", "\n"));
        }
    }

    private void many(int count) {
        for (int i = 0; i < count; i++) {
            messenger.receives("bia", messenger.person("bia"));
            messenger.says("bia", messenger.person("bia"), "muitas " + i);
        }
    }
}
