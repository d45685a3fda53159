package dev.recado.terminal.command;

import dev.recado.client.ConnectionState;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;

/** What a command that listens is told, in the order in which it happened. */
sealed interface Happening {
    /** Somebody wrote. */
    record Said(Entry entry) implements Happening {}

    /** Somebody received or read. */
    record Reached(Receipt receipt) implements Happening {}

    /** Everything that waited was told. */
    record CaughtUp() implements Happening {}

    /** The connection came or went; {@code why} is the server's word on it, or {@code null}. */
    record Changed(ConnectionState state, RuntimeException why) implements Happening {}

    /** The process is ending. */
    record Ending() implements Happening {}
}
