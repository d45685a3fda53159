package dev.recado.terminal.screen.display;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader.Option;
import org.jline.reader.impl.CompletionMatcherImpl;

/** Completes what begins with what was typed, and nothing that is only like it. Capitals and accents do not matter. */
final class Beginnings extends CompletionMatcherImpl {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    @Override
    protected void defaultMatchers(
            Map<Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        String typed = folded(line.word());
        matchers = List.of(simpleMatcher(candidate -> folded(candidate).startsWith(typed)));
        exact = candidate -> folded(candidate).equals(typed);
    }

    private static String folded(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
