package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import dev.recado.gateway.paced.Shown;
import java.util.ArrayList;
import java.util.List;

/** Texts that are longer than a frame may carry. */
final class Pieces {
    private Pieces() {}

    /** What is shown of a message: one line, in as many pieces as it takes; at least one. No character is cut. */
    static List<String> of(Entry entry) {
        String text = Shown.line(entry.body());
        List<String> pieces = new ArrayList<>(1);
        int from = 0;
        do {
            int chars = text.codePointCount(from, text.length());
            int end = text.offsetByCodePoints(from, Math.min(chars, Field.DATA.charsMax()));
            pieces.add(text.substring(from, end));
            from = end;
        } while (from < text.length());
        return pieces;
    }
}
