package dev.recado.system.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

/** Speaks {@code commands}. */
record CommandsSpeaker(Peer peer, String nickname, String id) implements Speaker {
    private static final String SECOND = "\\d{2}/\\d{2}/\\d{4} \\d{2}:\\d{2}:\\d{2}";

    static CommandsSpeaker online(int port, String nickname, BridgeSpeaker directory) {
        Peer peer = new Peer(port);
        peer.send(nickname + "\n");
        assertThat(peer.read()).isNotEmpty();
        return new CommandsSpeaker(peer, nickname, directory.idOf(nickname));
    }

    static void say(Peer peer, String text) {
        peer.send(new String(text.getBytes(UTF_8), ISO_8859_1));
    }

    static String read(Peer peer) {
        return new String(peer.read().getBytes(ISO_8859_1), UTF_8);
    }

    @Override
    public void says(Speaker to, String text) {
        say(peer, "-msg U " + to.nickname() + " " + text);
        assertThat(read(peer)).as("the answer").contains(to.nickname());
    }

    @Override
    public void saysTo(Group group, String text) {
        say(peer, "-msg \"G\" " + group.name() + " " + text);
        assertThat(read(peer)).as("the answer").contains(group.name());
    }

    @Override
    public void hears(Speaker from, String text) {
        assertThat(read(peer))
                .matches("\\(" + Pattern.quote(from.nickname()) + ", " + SECOND + "\\) " + Pattern.quote(text) + "\n");
    }

    @Override
    public void hearsIn(Group group, Speaker from, String text) {
        assertThat(read(peer))
                .matches("\\(" + Pattern.quote(from.nickname()) + ", " + group.name() + ", " + SECOND + "\\) "
                        + Pattern.quote(text) + "\n");
    }

    @Override
    public void close() {
        peer.close();
    }
}
