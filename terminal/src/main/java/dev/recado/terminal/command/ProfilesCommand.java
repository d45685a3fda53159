package dev.recado.terminal.command;

import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.ProfileException;
import dev.recado.terminal.profile.Profiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code recado profiles}: which there are. */
@Command(name = "profiles", mixinStandardHelpOptions = true)
final class ProfilesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    ProfilesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Profiles profiles = surroundings.profiles();
        int code = ExitCodes.DONE;
        for (String name : profiles.names()) {
            try {
                profiles.find(name).ifPresent(this::print);
            } catch (ProfileException e) {
                Failures.complain(spec.commandLine().getErr(), e.getMessage());
                code = ExitCodes.REFUSED;
            }
        }
        return code;
    }

    private void print(Profile profile) {
        String line = String.join(
                "\t",
                profile.name(),
                profile.nickname().value(),
                profile.server().toString(),
                surroundings.texts().say(profile.token() == null ? "profiles.out" : "profiles.in"));
        spec.commandLine().getOut().println(line);
    }
}
