package dev.recado.launcher.configuration;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a JDBC URL says of where its files are. */
final class DatabaseUrl {
    static final String EXPECTED = "empty, jdbc:hsqldb:file:…, jdbc:hsqldb:mem:… or jdbc:postgresql:…";
    static final String REGEX = "|jdbc:(hsqldb:file|hsqldb:mem|postgresql):.+";

    private static final Pattern FILES = Pattern.compile("jdbc:hsqldb:file:([^;]+).*");

    private DatabaseUrl() {}

    static String embedded(Path directory) {
        return "jdbc:hsqldb:file:" + directory.resolve("db");
    }

    /** The directory of an embedded database's files; nothing for one in memory or on a server. */
    static Optional<Path> directory(String url) {
        Matcher matcher = FILES.matcher(url);
        return matcher.matches()
                ? Optional.of(Path.of(matcher.group(1)).toAbsolutePath().normalize())
                        .map(Path::getParent)
                : Optional.empty();
    }
}
