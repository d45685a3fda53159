package dev.recado.gateway.commands;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What may be asked for, in the order in which the help tells of it. */
enum Command {
    HELP("-help"),
    EXIT("-exit", "exit", "-sair"),
    PASSWORD("-senha"),
    USERS("-listarusuarios"),
    CREATE_GROUP("-criargrupo"),
    GROUPS("-listargrupos"),
    MEMBERS("-listausrgrupo"),
    JOIN("-entrargrupo"),
    LEAVE("-sairgrupo"),
    SEND("-msg"),
    BROADCAST("-msgt"),
    HISTORY("-historico"),
    STATUS("-status"),
    ID("-id");

    private static final Map<String, Command> BY_WORD = Arrays.stream(values())
            .flatMap(command -> command.words.stream().map(word -> Map.entry(word, command)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private final List<String> words;

    Command(String... words) {
        this.words = List.of(words);
    }

    /** The command of that name, in whatever case it is written. */
    static Optional<Command> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word.toLowerCase(Locale.ROOT)));
    }

    /** What it is called among the replies. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For each command, its own text. */
    static String lines(Function<Command, String> text) {
        return Arrays.stream(values()).map(text).collect(Collectors.joining("\n"));
    }
}
