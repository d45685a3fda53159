package dev.recado.terminal.command;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.DeviceName;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.script.JsonEvents;
import dev.recado.terminal.script.TextEvents;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code recado listen}: writes a line for every message, and acknowledges it then. What was written and could not be acknowledged any more
 * is written again by the next start; nothing is left out.
 */
@Command(name = "listen", mixinStandardHelpOptions = true)
final class ListenCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @Option(
            names = "--device",
            paramLabel = "NAME",
            defaultValue = "listen",
            converter = ListenCommand.DeviceConverter.class)
    private DeviceName device;

    @Option(names = "--read")
    private boolean read;

    @Option(names = "--own")
    private boolean own;

    @Option(names = "--once")
    private boolean once;

    @Option(names = "--count", paramLabel = "N")
    private long count = Long.MAX_VALUE;

    @Option(names = "--json")
    private boolean json;

    ListenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count: " + count + " (expected: >= 1)");
        }
        Profile profile = options.profile(surroundings.profiles());
        try (Visit visit = Visit.begin(surroundings, profile, device)) {
            Happenings happenings = new Happenings();
            Acknowledging acknowledging = new Acknowledging(visit.client(), read);
            Listening listening = listening(profile, visit, happenings, acknowledging);
            AtTheEnd end = AtTheEnd.of(happenings::end);
            try {
                visit.await(visit.client().listen(happenings));
                listening.run();
                settle(visit, acknowledging);
            } finally {
                end.close();
            }
        }
        return ExitCodes.DONE;
    }

    private Listening listening(Profile profile, Visit visit, Happenings happenings, Acknowledging acknowledging) {
        return new Listening(
                happenings,
                acknowledging::acknowledge,
                entry -> own || !entry.from().equals(profile.account()),
                json ? new JsonEvents() : new TextEvents(profile.account(), Nicknames.of(visit)),
                spec.commandLine().getOut(),
                spec.commandLine().getErr(),
                surroundings.texts(),
                count,
                once);
    }

    private static void settle(Visit visit, Acknowledging acknowledging) {
        try {
            visit.await(acknowledging.settled(), Listening.SETTLE_MAX);
        } catch (Refusal unanswered) {
            // Then the next start writes them again.
            return;
        }
    }

    /** Reads the name of a device. */
    static final class DeviceConverter extends Checked<DeviceName> {
        DeviceConverter() {
            super(DeviceName::new);
        }
    }
}
