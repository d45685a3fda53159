package dev.recado.terminal.language;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How to speak to the person: in which language, and in which bytes. Taken from the variables themselves, because Java knows only locales that
 * the system has generated.
 *
 * @param locale Portuguese of Brazil, or English
 * @param charset what the terminal, or whatever stands in its place, reads and writes
 */
public record Language(Locale locale, Charset charset) {
    private static final Locale PORTUGUESE = new Locale("pt", "BR");

    /**
     * What the environment asks for.
     *
     * @param environment the variables of the process: {@code LC_ALL}, then {@code LC_MESSAGES} (for the language) or {@code LC_CTYPE} (for the
     *     charset), then {@code LANG}; without any of them, what Java found
     * @return Portuguese if that is asked for, English otherwise
     */
    public static Language of(Map<String, String> environment) {
        String messages = first(environment, "LC_ALL", "LC_MESSAGES", "LANG");
        String asked = messages.isEmpty() ? Locale.getDefault().getLanguage() : messages;
        return new Language(locale(asked), charset(first(environment, "LC_ALL", "LC_CTYPE", "LANG")));
    }

    /**
     * The same in the language that the person has chosen.
     *
     * @param language {@code pt} or {@code en}; {@code null} for none in particular
     * @return this with another locale, or this
     */
    public Language in(String language) {
        return language == null ? this : new Language(locale(language), charset);
    }

    private static String first(Map<String, String> environment, String... names) {
        return Stream.of(names)
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse("");
    }

    private static Locale locale(String asked) {
        return asked.matches("pt([_.@-].*)?") ? PORTUGUESE : Locale.ENGLISH;
    }

    /** A locale's name is {@code language_COUNTRY.charset@variant}. */
    private static Charset charset(String locale) {
        String named = locale.replaceFirst("@.*", "").replaceFirst("^[^.]*\\.?", "");
        return Stream.of(named, System.getProperty("stdout.encoding", ""), System.getProperty("native.encoding", ""))
                .filter(name -> !name.isEmpty())
                .map(Language::known)
                // Where nothing was said about it Java says ASCII. Its superset keeps what people type.
                .filter(charset -> charset != null && !charset.equals(StandardCharsets.US_ASCII))
                .findFirst()
                .orElse(StandardCharsets.UTF_8);
    }

    private static Charset known(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
