package dev.recado.system.conversation;

import static org.assertj.core.api.Assertions.assertThat;

/** Speaks {@code json}. */
record JsonSpeaker(Peer peer, String nickname, String id) implements Speaker {
    static JsonSpeaker online(int port, String nickname, BridgeSpeaker directory) {
        Peer peer = new Peer(port);
        ask(peer, "{\"command\":\"register\",\"username\":\"" + nickname + "\",\"password\":\"secret\"}");
        ask(peer, "{\"command\":\"login\",\"username\":\"" + nickname + "\",\"password\":\"secret\"}");
        return new JsonSpeaker(peer, nickname, directory.idOf(nickname));
    }

    private static void ask(Peer peer, String request) {
        CommandsSpeaker.say(peer, request);
        assertThat(CommandsSpeaker.read(peer)).contains("\"status\":\"success\"");
    }

    void createsGroup(String name) {
        ask(peer, "{\"command\":\"create_group\",\"group_name\":\"" + name + "\"}");
    }

    void adds(Speaker who, String group) {
        ask(
                peer,
                "{\"command\":\"add_member_to_group\",\"group_name\":\"" + group + "\",\"user_to_add\":\""
                        + who.nickname() + "\"}");
    }

    @Override
    public void says(Speaker to, String text) {
        ask(peer, "{\"command\":\"select_chat\",\"target_user\":\"" + to.nickname() + "\"}");
        send(text);
    }

    @Override
    public void saysTo(Group group, String text) {
        ask(peer, "{\"command\":\"select_chat\",\"target_group\":\"" + group.name() + "\"}");
        send(text);
    }

    private void send(String text) {
        CommandsSpeaker.say(peer, "{\"command\":\"send_message\",\"message\":\"" + text + "\"}");
    }

    @Override
    public void hears(Speaker from, String text) {
        assertThat(CommandsSpeaker.read(peer))
                .isEqualTo("{\"type\":\"chat_message\",\"sender\":\"" + from.nickname() + "\",\"message\":\"" + text
                        + "\"}");
    }

    @Override
    public void hearsIn(Group group, Speaker from, String text) {
        assertThat(CommandsSpeaker.read(peer))
                .isEqualTo("{\"type\":\"group_message\",\"group\":\"" + group.name() + "\",\"sender\":\""
                        + from.nickname() + "\",\"message\":\"" + text + "\"}");
    }

    @Override
    public void close() {
        peer.close();
    }
}
