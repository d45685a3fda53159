package dev.recado.gateway.bridge;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.frame.FrameDecoder;
import dev.recado.contract.frame.InvalidFrameException;
import dev.recado.contract.id.Text;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.jsontext.JsonReader;
import dev.recado.gateway.session.Request;
import dev.recado.gateway.session.Session;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.buffer.Buffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes frames from one client, and answers each in a frame. */
final class BridgeWire implements Wire {
    private static final Logger LOG = LoggerFactory.getLogger(BridgeWire.class);
    /** For whoever came with HTTP, TLS or a keyboard. */
    private static final String HINT = "; spoken here are frames: a 4-byte big-endian length, and JSON";

    private static final int ADDRESS_CHARS_MAX = 128;

    private final Pipe pipe;
    private final Session session;
    private final Api api;
    private final Frames frames;
    private final FrameDecoder decoder;

    BridgeWire(Pipe pipe, Session session, Api api, Frames frames, Limits limits) {
        this.pipe = pipe;
        this.session = session;
        this.api = api;
        this.frames = frames;
        this.decoder = new FrameDecoder(
                () -> session.loggedIn() ? limits.frameBytes() : limits.frameBytesBeforeLogin(), this::frame);
    }

    @Override
    public void receive(Buffer bytes) {
        try {
            decoder.decode(bytes);
        } catch (InvalidFrameException e) {
            ErrorCode code = e.tooLarge() ? ErrorCode.TOO_LARGE : ErrorCode.INVALID_FRAME;
            pipe.close(frames.refusal(null, new Refusal(code, e.getMessage() + HINT)));
        }
    }

    @Override
    public void ended() {
        session.end();
    }

    /** What is answered is on its way at the end of the turn. */
    @Override
    public void finish() {
        pipe.close(Buffer.buffer());
    }

    /** It does not matter when a frame comes. */
    @Override
    public void resumed() {
        // Each frame says how long it is.
    }

    /** What comes is handed to the session at once. */
    @Override
    public boolean crowded() {
        return false;
    }

    /** After one frame the connection may be closed though more of them came in the same bytes. */
    private void frame(Buffer bytes) {
        if (pipe.closed()) {
            return;
        }
        pipe.frameCame();
        session.clientHeard();
        try {
            understand(JsonReader.object(bytes));
        } catch (IllegalArgumentException e) {
            notUnderstood(new Refusal(ErrorCode.INVALID_FRAME, e.getMessage()));
        }
    }

    /** Whoever is logged in made a mistake; whoever is not has perhaps another protocol in mind. */
    private void notUnderstood(Refusal why) {
        Buffer frame = frames.refusal(null, why);
        if (session.loggedIn()) {
            pipe.write(frame);
        } else {
            pipe.close(frame);
        }
    }

    private void understand(Fields frame) {
        String type = frame.text("type");
        switch (type) {
            case "ping" -> pipe.write(frames.pong());
            case "send" -> send(frame);
            case "register" -> inbox(frame, new SessionRequest.OpenInbox());
            case "unregister" -> inbox(frame, new SessionRequest.CloseInbox());
            case "publish" -> refuse(address(frame, "replyAddress"), new Refusal(ErrorCode.PUBLISH_NOT_PERMITTED));
            default -> throw new IllegalArgumentException("type: '" + Text.excerpt(type) + "' is not known");
        }
    }

    private static String address(Fields frame, String name) {
        String address = frame.optionalText(name);
        return address == null ? null : Text.check(name, address, ADDRESS_CHARS_MAX);
    }

    private void refuse(String address, Refusal why) {
        pipe.write(frames.refusal(address, why));
    }

    private void send(Fields frame) {
        String replyAddress = address(frame, "replyAddress");
        try {
            Endpoint<?, ?> endpoint = api.at(address(frame, "address"));
            if (endpoint == null) {
                refused(replyAddress, new Refusal(ErrorCode.ADDRESS_NOT_PERMITTED));
            } else {
                serve(endpoint, frame.fields("body"), replyAddress);
            }
        } catch (IllegalArgumentException e) {
            refused(replyAddress, e);
        }
    }

    private <R extends Request<A>, A> void serve(Endpoint<R, A> endpoint, Fields body, String replyAddress) {
        R request = endpoint.read().apply(body);
        session.handle(request)
                .onComplete(
                        answer -> answered(replyAddress, endpoint, request, answer),
                        cause -> refused(replyAddress, cause));
    }

    private <R extends Request<A>, A> void answered(String replyAddress, Endpoint<R, A> endpoint, R request, A answer) {
        if (replyAddress != null) {
            pipe.write(frames.answer(replyAddress, request, answer, endpoint.answer()));
        }
    }

    private void refused(String replyAddress, Throwable cause) {
        if (replyAddress != null) {
            refuse(replyAddress, Refusal.of(cause));
        } else {
            LOG.debug("refused to {}, who does not ask for an answer: {}", session, cause.getMessage());
        }
    }

    /** Is not answered but by what comes then, as clients of this protocol expect; a refusal is. */
    private void inbox(Fields frame, Request<?> request) {
        String address = address(frame, "address");
        if (!Frames.INBOX.equals(address)) {
            refuse(address, new Refusal(ErrorCode.ADDRESS_NOT_PERMITTED));
        } else {
            session.handle(request).onFailure(cause -> refuse(address, Refusal.of(cause)));
        }
    }
}
