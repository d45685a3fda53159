package dev.recado.terminal.command;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.Nickname;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Server;
import dev.recado.terminal.profile.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** A person's folders, and what a command for scripts writes. */
final class CommandRun {
    static final AccountId ANA = new AccountId(AccountId.FIRST + 1);

    private final Surroundings surroundings;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    CommandRun(Path directory) {
        surroundings = surroundings(directory);
    }

    static Surroundings surroundings(Path directory) {
        Map<String, String> environment = Map.of(
                "LC_ALL",
                "en_US.UTF-8",
                "XDG_CONFIG_HOME",
                directory.resolve("config").toString(),
                "XDG_DATA_HOME",
                directory.resolve("data").toString());
        return Surroundings.of(environment, file -> {});
    }

    /** Ana has a profile, with the token if it is not {@code null}. */
    void profile(Server server, String token) {
        surroundings
                .profiles()
                .save(new Profile(
                        Profile.NAME_DEFAULT,
                        server,
                        ANA,
                        new Nickname("ana"),
                        token,
                        token == null ? 0 : Long.MAX_VALUE,
                        new DeviceName("terminal"),
                        Settings.DEFAULT));
    }

    Path store() {
        return surroundings.folders().store(Profile.NAME_DEFAULT, ANA);
    }

    int run(String name, String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return new CommandLine(command(name))
                .registerConverter(Recipient.class, new Recipient.Converter(surroundings.texts()))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler(new Failures(surroundings))
                .execute(arguments);
    }

    List<String> out() {
        return out.toString().lines().toList();
    }

    List<String> err() {
        return err.toString().lines().toList();
    }

    private Object command(String name) {
        return switch (name) {
            case "login" -> new LoginCommand(surroundings);
            case "logout" -> new LogoutCommand(surroundings);
            case "send" -> new SendCommand(surroundings);
            case "listen" -> new ListenCommand(surroundings);
            case "users" -> new UsersCommand(surroundings);
            case "groups" -> new GroupsCommand(surroundings);
            case "history" -> new HistoryCommand(surroundings);
            default -> throw new IllegalArgumentException(name);
        };
    }
}
