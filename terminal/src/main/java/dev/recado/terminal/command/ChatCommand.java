package dev.recado.terminal.command;

import dev.recado.terminal.console.LineAsker;
import dev.recado.terminal.console.Person;
import dev.recado.terminal.language.Language;
import dev.recado.terminal.profile.PrivateFile;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.signin.Answers;
import dev.recado.terminal.signin.FirstRun;
import dev.recado.terminal.signin.LightVertx;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code recado chat}: for people. The first time it asks who one is; later it needs no server to begin. */
@Command(name = "chat", mixinStandardHelpOptions = true)
final class ChatCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final ChatScreen screen;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @Mixin
    private AccountOptions account;

    ChatCommand(Surroundings surroundings, ChatScreen screen) {
        this.surroundings = surroundings;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (!Person.isThere()) {
            Failures.complain(spec.commandLine().getErr(), surroundings.texts().say("chat.no.terminal"));
            return ExitCodes.USAGE;
        }
        Optional<Profile> known = options.find(surroundings.profiles());
        known.filter(account::contradict).ifPresent(this::refuse);
        Profile profile = known.orElseGet(this::ask);
        Path log = PrivateFile.in(surroundings.folders().data(profile.name()), "chat.log");
        surroundings.logging().toFile(log);
        Language language = surroundings.language().in(profile.settings().language());
        return screen.show(surroundings, language, profile);
    }

    private void refuse(Profile known) {
        throw new IllegalArgumentException(surroundings.texts().say("profile.other", known.name(), known.nickname()));
    }

    private Profile ask() {
        Profiles profiles = surroundings.profiles();
        Answers answers = account.answers(options, Optional.empty());
        return LightVertx.use(vertx -> {
            try (LineAsker asker = LineAsker.open(surroundings.language())) {
                asker.say(surroundings.texts().say("chat.welcome"));
                return new FirstRun(vertx, profiles, asker, surroundings.language()).run(options.name(), answers);
            }
        });
    }
}
