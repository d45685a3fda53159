package dev.recado.gateway.auto;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import io.vertx.core.buffer.Buffer;

/**
 * Whatever the first byte says is spoken.
 *
 * <pre>
 *   {                                      json
 *   0 1                                    numeric
 *   any other character of UTF-8, a blank  commands
 *   anything else                          bridge, whose frames begin with 00
 * </pre>
 */
public final class AutoDialect implements Dialect {
    private final Dialect bridge;
    private final Dialect json;
    private final Dialect numeric;
    private final Dialect commands;

    /**
     * Makes the dialect of those that it chooses from.
     *
     * @param bridge length-prefixed JSON
     * @param json JSON objects without framing
     * @param numeric two-digit codes
     * @param commands text commands
     */
    public AutoDialect(Dialect bridge, Dialect json, Dialect numeric, Dialect commands) {
        this.bridge = bridge;
        this.json = json;
        this.numeric = numeric;
        this.commands = commands;
    }

    /** Which one a first byte begins. */
    Dialect chosenBy(byte first) {
        return switch (first) {
            case '{' -> json;
            case '0', '1' -> numeric;
            case '\t', '\n', '\r' -> commands;
            default -> beginsCharacter(first & 0xff) ? commands : bridge;
        };
    }

    /** Printable ASCII, or the first of several bytes of a character (RFC 3629). */
    private static boolean beginsCharacter(int first) {
        return ' ' <= first && first <= '~' || 0xc2 <= first && first <= 0xf4;
    }

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public SessionPolicy sessions() {
        return bridge.sessions();
    }

    @Override
    public boolean pings() {
        return bridge.pings();
    }

    @Override
    public Wire open(Pipe pipe, Sessions sessions) {
        return new AutoWire(pipe, sessions, this::chosenBy);
    }

    /** Before anything was said. */
    @Override
    public Buffer lastWords(Refusal why) {
        return bridge.lastWords(why);
    }
}
