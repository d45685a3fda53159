package dev.recado.gateway.auto;

import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import io.vertx.core.buffer.Buffer;

/** Waits for the first byte, and is the wire of what it says from then on. */
final class AutoWire implements Wire {
    /** Chooses a dialect by the first byte. */
    interface Choice {
        Dialect by(byte first);
    }

    private final Pipe pipe;
    private final Sessions sessions;
    private final Choice choice;
    /** Null before anything was said. */
    private Wire spoken;

    AutoWire(Pipe pipe, Sessions sessions, Choice choice) {
        this.pipe = pipe;
        this.sessions = sessions;
        this.choice = choice;
    }

    @Override
    public void receive(Buffer bytes) {
        if (spoken == null) {
            spoken = choice.by(bytes.getByte(0)).open(pipe, sessions);
        }
        spoken.receive(bytes);
    }

    @Override
    public void ended() {
        if (spoken == null) {
            pipe.close(Buffer.buffer());
        } else {
            spoken.ended();
        }
    }

    @Override
    public void finish() {
        if (spoken == null) {
            pipe.close(Buffer.buffer());
        } else {
            spoken.finish();
        }
    }

    @Override
    public void resumed() {
        if (spoken != null) {
            spoken.resumed();
        }
    }

    @Override
    public boolean crowded() {
        return spoken != null && spoken.crowded();
    }
}
