package dev.recado.terminal.script;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import java.util.Optional;

/** How an event is written, one line each. */
public interface EventLines {
    /**
     * Writes an entry.
     *
     * @param entry what was said
     * @return a line, without its end
     */
    String entry(Entry entry);

    /**
     * Writes a receipt.
     *
     * @param receipt how far somebody is
     * @return a line, without its end; nothing if this way of writing has none for it
     */
    Optional<String> receipt(Receipt receipt);
}
