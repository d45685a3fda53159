package dev.recado.terminal.command;

import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.profile.Profiles;
import dev.recado.terminal.profile.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * Which profile, and where its server is. What is said of the server holds for this run only: the account is the same, reached by another
 * way; only {@code login} keeps it.
 */
final class ProfileOptions {
    @Option(
            names = "--profile",
            paramLabel = "NAME",
            defaultValue = Profile.NAME_DEFAULT,
            converter = NameConverter.class)
    private String name;

    @Option(names = "--server", paramLabel = "HOST:PORT", converter = ServerConverter.class)
    private Server place;

    @Option(names = "--tls")
    private boolean tls;

    @Option(names = "--tls-ca", paramLabel = "FILE", converter = AuthorityConverter.class)
    private Path authority;

    /** The name of the profile. */
    String name() {
        return name;
    }

    /**
     * The profile, as it is to be used in this run.
     *
     * @throws NoProfileException if there is none of that name
     */
    Profile profile(Profiles profiles) {
        return find(profiles).orElseThrow(() -> new NoProfileException(name));
    }

    /** The profile, as it is to be used in this run, if there is one. */
    Optional<Profile> find(Profiles profiles) {
        return profiles.find(name).map(kept -> kept.withServer(server(kept.server())));
    }

    /** The server that was asked for, if one was. */
    Optional<Server> server() {
        return place == null ? Optional.empty() : Optional.of(server(place));
    }

    /** What was said of the server, and of the rest what is known. */
    Server server(Server known) {
        Server there = place == null ? known : known.at(place);
        return tls || authority != null ? there.encrypted(authority == null ? there.authority() : authority) : there;
    }

    /** Reads the name of a profile. */
    static final class NameConverter extends Checked<String> {
        NameConverter() {
            super(Profile::checkName);
        }
    }

    /** Reads a server. */
    static final class ServerConverter extends Checked<Server> {
        ServerConverter() {
            super(Server::parse);
        }
    }

    /** Reads the place of a file that is there: it is kept in the profile, and is to be found from any folder. */
    static final class AuthorityConverter implements ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            Path file = Path.of(text).toAbsolutePath().normalize();
            if (!Files.isReadable(file)) {
                throw new TypeConversionException(file + ": no such file, or not readable");
            }
            return file;
        }
    }
}
