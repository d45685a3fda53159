package dev.recado.terminal.command;

import dev.recado.client.Accepted;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.MessageId;
import dev.recado.terminal.profile.Profile;
import dev.recado.terminal.script.JsonLine;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code recado send}: sends a message, or each line of a file as one, and waits until the server has it. */
@Command(name = "send", mixinStandardHelpOptions = true)
final class SendCommand implements Callable<Integer> {
    private static final int TIMEOUT_SECONDS_MAX = 86_400;

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProfileOptions options;

    @Option(names = "--to", paramLabel = "WHO", required = true)
    private Recipient to;

    @Option(names = "--id", paramLabel = "ID", converter = IdConverter.class)
    private MessageId id;

    @Option(names = "--lines")
    private boolean lines;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "30")
    private int timeoutSeconds;

    @Option(names = "--json")
    private boolean json;

    @Parameters(paramLabel = "TEXT", arity = "0..*")
    private List<String> text;

    SendCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        check();
        checkNothingIsLost();
        Profile profile = options.profile(surroundings.profiles());
        Iterator<Outgoing> messages = messages();
        try (Visit visit = Visit.begin(surroundings, profile, null)) {
            while (messages.hasNext()) {
                send(visit, messages.next());
            }
        }
        return ExitCodes.DONE;
    }

    private void check() {
        if (timeoutSeconds < 1 || timeoutSeconds > TIMEOUT_SECONDS_MAX) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--timeout: " + timeoutSeconds + " (expected: 1 to " + TIMEOUT_SECONDS_MAX + ")");
        }
        if (lines && text != null) {
            throw new ParameterException(
                    spec.commandLine(), surroundings.texts().say("send.lines.text"));
        }
    }

    /** Sent with signs in the place of letters it would be accepted, and nobody could mend it. */
    private void checkNothingIsLost() {
        if (text != null && text.stream().anyMatch(Arguments::lost)) {
            throw new ParameterException(
                    spec.commandLine(), surroundings.texts().say("arguments.lost"));
        }
    }

    private Iterator<Outgoing> messages() {
        Charset charset = surroundings.language().charset();
        if (lines) {
            return Outgoing.ofLines(System.in, charset, id);
        }
        Outgoing message = text == null ? Outgoing.ofAll(System.in, charset, id) : Outgoing.of(text, id);
        if (message.body().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), surroundings.texts().say("send.empty"));
        }
        return List.of(message).iterator();
    }

    /** The next one is sent when this one is accepted: that is what keeps them in order. */
    private void send(Visit visit, Outgoing message) {
        Accepted accepted = visit.await(
                visit.client()
                        .send(message.id(), to.to(), message.body(), Post.TYPE_DEFAULT)
                        .recover(cause -> sayHowLong(visit, message, cause)),
                Duration.ofSeconds(timeoutSeconds));
        if (json) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(JsonLine.of(line(message, accepted)));
            out.flush();
        }
    }

    /** The client library knows how long a frame may be, and the server how long a message. */
    private static <T> Future<T> sayHowLong(Visit visit, Outgoing message, Throwable cause) {
        if (!(cause instanceof Refusal refusal) || refusal.code() != ErrorCode.TOO_LARGE) {
            return Future.failedFuture(cause);
        }
        int bytes = message.body().getBytes(StandardCharsets.UTF_8).length;
        return visit.client()
                .hello()
                .map(server -> server.limits().bodyBytes())
                .otherwise((long) bytes)
                .compose(max -> Future.failedFuture(
                        bytes <= max
                                ? cause
                                : new Refusal(
                                        ErrorCode.TOO_LARGE, "body: " + bytes + " bytes (expected: <= " + max + ")")));
    }

    private static JsonObject line(Outgoing message, Accepted accepted) {
        return new JsonObject()
                .put("conversation", accepted.conversation().toString())
                .put("seq", accepted.seq())
                .put("at", accepted.at())
                .put("id", message.id().value())
                .put("durable", accepted.durable().name().toLowerCase(Locale.ROOT))
                .put("repeated", accepted.repeated());
    }

    /** Reads the id of a message. */
    static final class IdConverter extends Checked<MessageId> {
        IdConverter() {
            super(MessageId::new);
        }
    }
}
