package dev.recado.gateway.numeric;

import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.paced.QuietTime;
import io.vertx.core.buffer.Buffer;
import java.util.List;

/** Takes frames from one client, and has them carried out one after the other. */
final class NumericWire implements Wire {
    private static final long QUIET_MS = 40;
    /** How often it is waited for the rest of a character; not for ever, since it may be of another encoding. */
    private static final int CUT_WAITS_MAX = 10;

    private final Pipe pipe;
    private final Caller caller;
    private final Requests requests;
    private final NumericDecoder decoder;
    private final QuietTime quiet;
    private int cutWaits;

    NumericWire(Pipe pipe, Caller caller, Requests requests, Forms forms) {
        this.pipe = pipe;
        this.caller = caller;
        this.requests = requests;
        this.decoder = new NumericDecoder(forms, caller.echoes());
        this.quiet = new QuietTime(pipe, QUIET_MS, this::quiet);
    }

    @Override
    public void receive(Buffer bytes) {
        cutWaits = 0;
        take(decoder.decode(bytes));
    }

    private void quiet() {
        if (decoder.cut() && cutWaits < CUT_WAITS_MAX) {
            cutWaits++;
            quiet.restart();
        } else {
            take(decoder.quiet());
        }
    }

    private void take(List<Input> inputs) {
        for (Input input : inputs) {
            if (!requests.over()) {
                pipe.frameCame();
                caller.client().carryOut(() -> requests.carryOut(input));
            }
        }
        if (decoder.open()) {
            quiet.restart();
        } else {
            quiet.stop();
        }
    }

    @Override
    public void finish() {
        quiet.stop();
        caller.client().leave();
    }

    @Override
    public void resumed() {
        quiet.resumed();
    }

    @Override
    public void ended() {
        take(decoder.quiet());
        quiet.stop();
        caller.client().ended();
    }

    @Override
    public boolean crowded() {
        return caller.client().crowded();
    }
}
