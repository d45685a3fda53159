package dev.recado.terminal.screen.conversation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What one can ask for in the middle of a conversation; the words of both languages are always understood. */
enum Order {
    MENU("menu", "voltar"),
    HISTORY("history", "historico", "histórico"),
    SEARCH("search", "buscar"),
    STATUS("status", "status"),
    MEMBERS("members", "membros"),
    DISCARD("discard", "descartar"),
    LEAVE("leave-group", "sair-do-grupo"),
    BLOCK("block", "bloquear"),
    UNBLOCK("unblock", "desbloquear"),
    HELP("help", "ajuda");

    private final List<String> words;

    /** The first word is English, the second Portuguese, all others mean the same. */
    Order(String... words) {
        this.words = List.of(words);
    }

    static Optional<Order> of(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(order -> order.words.contains(lower))
                .findFirst();
    }

    /** What it is called in a language. */
    String word(Locale language) {
        return "/" + words.get(language.getLanguage().equals("pt") ? 1 : 0);
    }

    boolean suitsGroups() {
        return this != BLOCK && this != UNBLOCK;
    }

    boolean suitsPeople() {
        return this != MEMBERS && this != LEAVE;
    }
}
