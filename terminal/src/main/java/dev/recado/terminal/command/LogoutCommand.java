package dev.recado.terminal.command;

import dev.recado.storage.DirectoryLock;
import dev.recado.terminal.language.Texts;
import dev.recado.terminal.profile.PrivateFile;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.signin.SignInException;
import dev.recado.terminal.store.LocalStore;
import java.io.IOException;
import java.util.Date;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado logout}: makes the token of a profile useless, and forgets it. */
@Command(name = "logout", mixinStandardHelpOptions = true)
final class LogoutCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @Option(names = "--forget")
    private boolean forget;

    LogoutCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Profile profile = options.profile(surroundings.profiles());
        if (!forget) {
            return leave(profile);
        }
        // Before anything is lost: a chat that is running writes there.
        DirectoryLock kept = LocalStore.lock(surroundings.folders().store(profile.name(), profile.account()));
        try {
            return leave(profile);
        } finally {
            kept.close();
        }
    }

    private int leave(Profile profile) {
        Profiles profiles = surroundings.profiles();
        Texts texts = surroundings.texts();
        boolean told = profile.token() == null || tell(profile);
        profiles.change(profile.name(), kept -> kept.withToken(null, 0));
        if (forget) {
            PrivateFile.removeFolder(surroundings.folders().data(profile.name()));
            profiles.remove(profile.name());
        }
        if (!told) {
            Date until = new Date(profile.tokenExpiresAt());
            Failures.complain(spec.commandLine().getErr(), texts.say("logout.untold", profile.server(), until));
            // The token is gone: to try it again would tell the server nothing.
            return ExitCodes.REFUSED;
        }
        spec.commandLine().getOut().println(texts.say(forget ? "logout.forgotten" : "logout.done", profile.name()));
        return ExitCodes.DONE;
    }

    /** Whether the token is useless now, because the server was told or because it was before. */
    private boolean tell(Profile profile) {
        try (Visit visit = Visit.begin(surroundings, profile, null)) {
            visit.await(visit.client().logout());
            return true;
        } catch (SignInException e) {
            return e.reason() == SignInException.Reason.LOGIN_NEEDED;
        }
    }
}
