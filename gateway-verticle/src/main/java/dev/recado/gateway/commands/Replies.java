package dev.recado.gateway.commands;

import dev.recado.contract.error.Refusal;
import dev.recado.gateway.GatewayConfig.Language;
import dev.recado.gateway.paced.Shown;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said to people, in one language. */
final class Replies {
    private static final String BUNDLE = "dev.recado.gateway.commands.replies";
    private static final String REFUSAL = "refusal.";

    private final ResourceBundle texts;

    Replies(Language language) {
        this.texts = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Says something.
     *
     * @param key which text
     * @param values what belongs into it, of which each is shown as one line
     * @return the text without an end of line
     */
    String say(String key, Object... values) {
        Object[] shown = Arrays.stream(values)
                .map(value -> Shown.line(String.valueOf(value)))
                .toArray();
        return String.format(Locale.ROOT, texts.getString(key), shown);
    }

    /** Says how a command is written. */
    String usage(Command command) {
        return say("usage", say(syntax(command)));
    }

    /** Says how all commands are written, and what they do. */
    String help() {
        return Command.lines(command -> say("help.line", say(syntax(command)), say("help." + command.key())));
    }

    private static String syntax(Command command) {
        return "syntax." + command.key();
    }

    /** Says why something was refused. */
    String refusal(Refusal why) {
        return refusal("", why);
    }

    /** Says why a command was refused. */
    String refusal(Command command, Refusal why) {
        return refusal("." + command.key(), why);
    }

    private String refusal(String suffix, Refusal why) {
        String key = REFUSAL + why.code().number();
        if (texts.containsKey(key + suffix)) {
            return say(key + suffix);
        }
        return texts.containsKey(key)
                ? say(key)
                : say("refusal.other", why.code().number());
    }
}
