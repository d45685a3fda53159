package dev.recado.terminal.command;

import dev.recado.terminal.console.LineAsker;
import dev.recado.terminal.console.Person;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.signin.Answers;
import dev.recado.terminal.signin.FirstRun;
import dev.recado.terminal.signin.LightVertx;
import dev.recado.terminal.signin.Unattended;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code recado login}: makes a profile, or gives the one that is there a new token. */
@Command(name = "login", mixinStandardHelpOptions = true)
final class LoginCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @Mixin
    private AccountOptions account;

    @Option(names = "--password-file", paramLabel = "FILE")
    private String passwordFile;

    @Option(names = "--register")
    private boolean register;

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    LoginCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Profiles profiles = surroundings.profiles();
        Optional<Profile> known = profiles.find(options.name());
        known.filter(account::contradict).ifPresent(this::refuse);
        Answers answers = answers(known);
        boolean complete = answers.nickname() != null && answers.password() != null;
        if (!complete && !Person.isThere()) {
            throw new IllegalArgumentException(surroundings.texts().say("login.missing", missing(answers)));
        }
        Profile profile = complete ? unattended(profiles, answers) : ask(profiles, answers);
        spec.commandLine()
                .getOut()
                .println(surroundings
                        .texts()
                        .say("login.done", profile.nickname(), profile.server(), profiles.file(profile.name())));
        return ExitCodes.DONE;
    }

    private Answers answers(Optional<Profile> known) {
        String password = passwordFile == null
                ? null
                : PasswordFile.read(passwordFile, surroundings.language().charset());
        Answers given = account.answers(options, known);
        return new Answers(given.server(), given.serverKnown(), given.nickname(), password, register, name);
    }

    private void refuse(Profile known) {
        throw new IllegalArgumentException(surroundings.texts().say("profile.other", known.name(), known.nickname()));
    }

    private static String missing(Answers answers) {
        if (answers.nickname() == null) {
            return answers.password() == null ? "--nickname, --password-file" : "--nickname";
        }
        return "--password-file";
    }

    private Profile unattended(Profiles profiles, Answers answers) {
        if (answers.server().readableOnTheWay()) {
            Failures.complain(
                    spec.commandLine().getErr(), surroundings.texts().say("login.unencrypted", answers.server()));
        }
        return LightVertx.use(vertx -> new Unattended(vertx, profiles).run(options.name(), answers));
    }

    private Profile ask(Profiles profiles, Answers answers) {
        return LightVertx.use(vertx -> {
            try (LineAsker asker = LineAsker.open(surroundings.language())) {
                return new FirstRun(vertx, profiles, asker, surroundings.language()).run(options.name(), answers);
            }
        });
    }
}
