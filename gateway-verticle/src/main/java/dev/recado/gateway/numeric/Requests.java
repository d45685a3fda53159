package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Position;
import dev.recado.contract.group.GroupRef;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.registry.AccountRef;
import dev.recado.gateway.session.MessageRequest;
import dev.recado.gateway.session.SessionRequest;
import dev.recado.gateway.session.Target;
import io.vertx.core.Future;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what a client asks for. Whatever cannot be is answered in one way. */
final class Requests {
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private final Caller caller;
    private final Sent sent;
    private final Registering registering;
    private final ReadNotices notices;
    private final GroupMaking groups;
    private boolean over;

    Requests(Caller caller, NumericEncoder encoder) {
        this.caller = caller;
        this.sent = encoder.sent();
        this.registering = new Registering(caller);
        this.notices = new ReadNotices(caller);
        this.groups = new GroupMaking(caller);
    }

    /** Whether the client has said that it says nothing more. */
    boolean over() {
        return over;
    }

    /** Completes when it is answered. */
    Future<?> carryOut(Input input) {
        return attempt(input).onFailure(this::refuse).otherwiseEmpty().onSuccess(done -> leaveUnlessExpected(input));
    }

    /** Whoever has not connected says one thing; who says what is none may be a browser that somebody else's page speaks through. */
    private void leaveUnlessExpected(Input input) {
        boolean saidOneThing = caller.account() != null;
        if (!caller.connected() && (saidOneThing || input instanceof Input.Unknown)) {
            leave();
        }
    }

    private void refuse(Throwable cause) {
        LOG.debug("refused to {}: {}", caller.client().session(), cause.toString());
        caller.sayUnknown();
    }

    private Future<?> attempt(Input input) {
        if (!(input instanceof Input.Said said)) {
            return Caller.refused();
        }
        try {
            return carryOut(said);
        } catch (IllegalArgumentException e) {
            return Future.failedFuture(e);
        }
    }

    private Future<?> carryOut(Input.Said said) {
        return switch (said.phrase()) {
            case REGISTER -> registering.register(said.get(Field.NAME));
            case CONNECT -> connect(said.get(Field.ID));
            case PENDING_REQUEST -> sendPending(said.get(Field.ID));
            case MESSAGE -> send(said, said.get(Field.DST));
            case GROUP_MESSAGE -> send(said, said.get(Field.GROUP));
            case READ -> notices.read(said);
            case CREATE_GROUP -> groups.make(said);
            case DISCONNECT -> leave();
            default -> Future.succeededFuture();
        };
    }

    private Future<?> connect(String id) {
        boolean again = caller.connected();
        return caller.connect(AccountId.parse(id)).compose(done -> connected(id, again));
    }

    private Future<?> connected(String id, boolean again) {
        caller.say(Phrase.CONNECTED, Map.of(Field.ID, id));
        if (again) {
            return Future.succeededFuture();
        }
        if (caller.profile().says(Phrase.PENDING_REQUEST)) {
            return receiveIfNothingWaits();
        }
        caller.client().receive();
        return Future.succeededFuture();
    }

    /** What waits has to be asked for, and what comes is behind it; so it is where nobody knows whether something does. */
    private Future<?> receiveIfNothingWaits() {
        return caller.ask(new SessionRequest.LookIntoInbox()).otherwise(true).onSuccess(waits -> {
            if (!waits) {
                caller.client().receive();
            }
        });
    }

    private Future<?> sendPending(String id) {
        if (!caller.connected() || !caller.is(AccountId.parse(id))) {
            return Caller.refused();
        }
        caller.client().receive();
        return Future.succeededFuture();
    }

    private Future<?> send(Input.Said said, String to) {
        Target target = to.startsWith("9")
                ? new Target.Group(GroupRef.of(GroupId.parse(to)))
                : new Target.Person(AccountRef.of(AccountId.parse(to)));
        MessageId id = MessageId.random();
        String ts = said.get(Field.TS);
        String data = said.get(Field.DATA);
        return caller.prove(said.get(Field.SRC), said.phrase())
                .compose(proven -> caller.ask(
                        new MessageRequest.Send(target, id, caller.stamps().type(ts), data)))
                .onSuccess(posted -> {
                    String written = ts == null ? caller.stamps().ofMillis(posted.at()) : ts;
                    sent.mine(new Position(posted.conversation(), posted.seq()), new Sent.Message(written, data));
                    accepted(said);
                });
    }

    private void accepted(Input.Said said) {
        if (said.phrase() == Phrase.MESSAGE) {
            caller.sayAccepted(said.values());
        }
    }

    private Future<?> leave() {
        over = true;
        caller.client().leave();
        return Future.succeededFuture();
    }
}
