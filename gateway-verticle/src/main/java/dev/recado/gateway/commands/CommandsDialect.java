package dev.recado.gateway.commands;

import dev.recado.contract.error.Refusal;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.gateway.GatewayConfig.Language;
import dev.recado.gateway.GatewayConfig.Limits;
import dev.recado.gateway.connection.Dialect;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.paced.PacedClient;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.ZoneId;

/** Text commands: the first line is a nickname, every later one a command. */
public final class CommandsDialect implements Dialect {
    private final Limits limits;
    private final Duration frameGap;
    private final Replies replies;
    private final Form form;

    /**
     * Makes the dialect.
     *
     * @param limits how long lines may be
     * @param frameGap from one write to the next, at least
     * @param language of the replies
     * @param zone in which times are told
     */
    public CommandsDialect(Limits limits, Duration frameGap, Language language, ZoneId zone) {
        this.limits = limits;
        this.frameGap = frameGap;
        this.replies = new Replies(language);
        this.form = new Form(zone);
    }

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public SessionPolicy sessions() {
        return SessionPolicy.REJECT;
    }

    @Override
    public boolean pings() {
        return false;
    }

    @Override
    public Wire open(Pipe pipe, Sessions sessions) {
        CommandsEncoder encoder = new CommandsEncoder(replies, form);
        PacedClient client = new PacedClient(pipe, frameGap, this, sessions, encoder);
        return new CommandsWire(pipe, client, limits, replies, new Entering(client, replies, welcome -> {
            encoder.entered(welcome.account().id());
            return new Commands(client, welcome.account(), replies, form).greet();
        }));
    }

    @Override
    public Buffer lastWords(Refusal why) {
        return Form.frame(replies.refusal(why));
    }
}
