package dev.recado.terminal.screen.desk;

import dev.recado.client.UnknownRefusalException;
import dev.recado.contract.error.Refusal;
import dev.recado.terminal.language.Harmless;

/** What went wrong, in a sentence. */
final class Failures {
    private final Words words;

    Failures(Words words) {
        this.words = words;
    }

    String say(Throwable cause) {
        if (cause instanceof Refusal refusal) {
            return words.find("refusal." + refusal.code().name()).orElseGet(() -> server(refusal.getMessage()));
        }
        if (cause instanceof UnknownRefusalException) {
            return server(cause.getMessage());
        }
        if (cause instanceof IllegalArgumentException) {
            return words.say("invalid", sentence(cause));
        }
        return words.say("failed", sentence(cause));
    }

    private String server(String sentence) {
        return words.say("refused", Harmless.sentence(sentence));
    }

    private static String sentence(Throwable cause) {
        String message = cause.getMessage();
        return Harmless.sentence(message == null ? cause.getClass().getSimpleName() : message);
    }
}
