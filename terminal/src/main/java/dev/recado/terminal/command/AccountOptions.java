package dev.recado.terminal.command;

import dev.recado.contract.id.Nickname;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Server;
import dev.recado.terminal.signin.Answers;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose account a profile is to be for. */
final class AccountOptions {
    @Option(names = "--nickname", paramLabel = "NAME", converter = NicknameConverter.class)
    private Nickname nickname;

    /** What need not be asked of somebody with these options, and perhaps a profile already. */
    Answers answers(ProfileOptions options, Optional<Profile> known) {
        Server server = options.server(known.map(Profile::server).orElse(Server.LOCAL));
        boolean serverKnown = known.isPresent() || options.server().isPresent();
        Nickname who = nickname == null ? known.map(Profile::nickname).orElse(null) : nickname;
        return new Answers(server, serverKnown, who, null, false, null);
    }

    /** Whether the profile is somebody else's than the one who was named. */
    boolean contradict(Profile known) {
        return nickname != null && !nickname.key().equals(known.nickname().key());
    }

    /** Reads a nickname. */
    static final class NicknameConverter extends Checked<Nickname> {
        NicknameConverter() {
            super(text -> new Nickname(text.startsWith("@") ? text.substring(1) : text));
        }
    }
}
