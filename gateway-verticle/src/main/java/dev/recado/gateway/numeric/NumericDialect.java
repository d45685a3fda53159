package dev.recado.gateway.numeric;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.paced.PacedClient;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;

/** Two-digit codes. */
public final class NumericDialect implements Dialect {
    private final Duration frameGap;
    private final Profile profile;
    private final Forms forms;

    /**
     * Makes the dialect.
     *
     * @param frameGap from one write to the next, at least
     * @param profile which variant
     */
    public NumericDialect(Duration frameGap, Profile profile) {
        this.frameGap = frameGap;
        this.profile = profile;
        this.forms = new Forms(profile);
    }

    @Override
    public String name() {
        return "numeric";
    }

    @Override
    public SessionPolicy sessions() {
        return SessionPolicy.REPLACE;
    }

    @Override
    public boolean pings() {
        return false;
    }

    @Override
    public Wire open(Pipe pipe, Sessions sessions) {
        Caller caller = new Caller(profile);
        NumericEncoder encoder = new NumericEncoder(caller);
        caller.join(new PacedClient(pipe, frameGap, this, sessions, encoder));
        return new NumericWire(pipe, caller, new Requests(caller, encoder), forms);
    }

    /** There is no word for it. */
    @Override
    public Buffer lastWords(Refusal why) {
        return Buffer.buffer();
    }
}
