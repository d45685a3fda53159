package dev.recado.system.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Speaks a profile of {@code numeric}. */
record NumericSpeaker(Profile profile, Peer peer, String nickname, String id) implements Speaker {
    /** What differs from one profile to the next, as far as messages go. */
    enum Profile {
        CLASSIC("1700000000", "\\d{10}"),
        DATED("14/11/2023;22:13", "\\d{2}/\\d{2}/\\d{4};\\d{2}:\\d{2}"),
        NAMED("1700000000", "\\d{10}");

        private final String ts;
        private final String anyTs;

        Profile(String ts, String anyTs) {
            this.ts = ts;
            this.anyTs = anyTs;
        }
    }

    static NumericSpeaker online(Profile profile, int port) {
        String id;
        try (Peer once = new Peer(port)) {
            once.send(profile == Profile.NAMED ? "01Zoe Braga" : "01");
            String answer = once.read();
            assertThat(answer).matches("02\\d{13}");
            id = answer.substring(2);
        }
        Peer peer = new Peer(port);
        peer.send("03" + id);
        if (profile == Profile.NAMED) {
            assertThat(peer.read()).isEqualTo("03" + id);
            peer.send("12" + id);
        }
        return new NumericSpeaker(profile, peer, profile == Profile.NAMED ? "zoe.braga" : id, id);
    }

    @Override
    public void says(Speaker to, String text) {
        CommandsSpeaker.say(peer, "05" + id + to.id() + profile.ts + text);
    }

    @Override
    public void saysTo(Group group, String text) {
        if (profile == Profile.NAMED) {
            CommandsSpeaker.say(peer, "13" + id + group.id() + text);
        } else {
            CommandsSpeaker.say(peer, "05" + id + group.id() + profile.ts + text);
        }
    }

    /** The next frame that is a message, and none that tells of a receipt or a group. */
    private String message() {
        Predicate<String> other = Pattern.compile("(07|09|11).*").asMatchPredicate();
        String frame = CommandsSpeaker.read(peer);
        while (other.test(frame)) {
            frame = CommandsSpeaker.read(peer);
        }
        return frame;
    }

    @Override
    public void hears(Speaker from, String text) {
        expect(from, id, text);
    }

    @Override
    public void hearsIn(Group group, Speaker from, String text) {
        expect(from, group.id(), text);
    }

    private void expect(Speaker from, String to, String text) {
        String head = switch (profile) {
            case CLASSIC -> "06" + from.id() + to;
            case DATED -> "05" + from.id();
            case NAMED -> "05" + from.id() + to;
        };
        assertThat(message()).matches(head + profile.anyTs + Pattern.quote(text));
    }

    @Override
    public void close() {
        peer.close();
    }
}
