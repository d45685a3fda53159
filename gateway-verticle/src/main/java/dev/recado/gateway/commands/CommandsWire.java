package dev.recado.gateway.commands;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.paced.PacedClient;
import dev.recado.gateway.paced.QuietTime;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/** Takes lines from one client and carries them out one after the other. */
final class CommandsWire implements Wire {
    /** The old clients send no ends of lines. */
    private static final long QUIET_MS = 50;

    private static final int CUT_WAITS_MAX = 10;

    private final Pipe pipe;
    private final PacedClient client;
    private final Replies replies;
    private final LineDecoder decoder;
    private final QuietTime quiet;
    private Phase phase;
    /** How often it has been waited for the rest of a character. */
    private int cutWaits;

    private boolean deaf;

    /** What a line means just now. */
    @FunctionalInterface
    interface Phase {
        /**
         * Carries a line out, and answers it.
         *
         * @param line not blank
         * @return succeeds with what the next line means, when this one is answered
         */
        Future<Phase> line(String line);
    }

    CommandsWire(Pipe pipe, PacedClient client, Limits limits, Replies replies, Phase beginning) {
        this.pipe = pipe;
        this.client = client;
        this.replies = replies;
        this.phase = beginning;
        this.quiet = new QuietTime(pipe, QUIET_MS, this::quiet);
        this.decoder = new LineDecoder(
                () -> client.session().loggedIn() ? limits.frameBytes() : limits.frameBytesBeforeLogin(), this::line);
    }

    @Override
    public void receive(Buffer bytes) {
        cutWaits = 0;
        if (deaf) {
            return;
        }
        if (!decoder.decode(bytes)) {
            tooLong();
        } else if (decoder.unterminated()) {
            quiet.restart();
        } else {
            quiet.stop();
        }
    }

    /** What was asked for before is answered first. */
    private void tooLong() {
        deaf = true;
        quiet.stop();
        client.carryOut(() -> {
            client.say(Form.frame(replies.refusal(new Refusal(ErrorCode.TOO_LARGE))));
            client.leave();
            return Future.succeededFuture();
        });
    }

    /** What ends inside a character waits for its rest, but not for ever: it may be of another encoding. */
    private void quiet() {
        if (decoder.cut() && cutWaits < CUT_WAITS_MAX) {
            cutWaits++;
            quiet.restart();
        } else {
            decoder.end();
        }
    }

    private void line(String line) {
        pipe.frameCame();
        client.carryOut(() -> phase.line(line).onSuccess(next -> phase = next));
    }

    @Override
    public void finish() {
        quiet.stop();
        client.leave();
    }

    @Override
    public void resumed() {
        quiet.resumed();
    }

    @Override
    public void ended() {
        quiet.stop();
        if (!deaf) {
            decoder.end();
        }
        client.ended();
    }

    @Override
    public boolean crowded() {
        return client.crowded();
    }
}
