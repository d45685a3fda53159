package dev.recado.gateway.numeric;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.AccountRef;
import dev.recado.gateway.paced.PacedClient;
import dev.recado.gateway.session.Request;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.Map;

/** Who is at the other end, and which variant he speaks. Belongs to the context of its connection. */
final class Caller {
    private final Profile profile;
    private final Stamps stamps;
    private final Echoes echoes;
    private PacedClient client;
    /** Null before he said who he is. */
    private AccountId account;
    /** Whether he said so by connecting, and not only in what he says. */
    private boolean connected;

    Caller(Profile profile) {
        this.profile = profile;
        this.stamps = new Stamps(profile.time());
        this.echoes = new Echoes(profile);
    }

    /** The connection is there. */
    void join(PacedClient joined) {
        client = joined;
    }

    Profile profile() {
        return profile;
    }

    PacedClient client() {
        return client;
    }

    /** Times as he writes them. */
    Stamps stamps() {
        return stamps;
    }

    /** What he may send back. */
    Echoes echoes() {
        return echoes;
    }

    AccountId account() {
        return account;
    }

    boolean connected() {
        return connected;
    }

    boolean is(AccountId other) {
        return other.equals(account);
    }

    boolean wrote(Entry entry) {
        return is(entry.from());
    }

    <A> Future<A> ask(Request<A> request) {
        return client.session().handle(request);
    }

    /** Says something if the profile has a frame for it. */
    void say(Phrase phrase, Map<Field, String> values) {
        Template template = profile.one(phrase);
        if (template != null) {
            client.say(Buffer.buffer(template.write(values)));
        }
    }

    /** Says that what he wrote is in the log. */
    void sayAccepted(Map<Field, String> values) {
        Template template = profile.one(Phrase.ACCEPTED);
        if (template != null) {
            String frame = template.write(values);
            echoes.accepted(frame);
            client.say(Buffer.buffer(frame));
        }
    }

    /** What it was that he said is not known, or not permitted: which of them he is not told. */
    void sayUnknown() {
        if (!profile.unknown().isEmpty()) {
            client.say(Buffer.buffer(profile.unknown()));
        }
    }

    /** Succeeds when he is connected; nothing is to be done where he is already. */
    Future<?> connect(AccountId id) {
        if (account != null) {
            return connected && is(id) ? Future.succeededFuture() : refused();
        }
        return logIn(id, true).onSuccess(done -> connected = true);
    }

    /** Succeeds if he is who he says that he is, or may be anybody to say that. */
    Future<?> prove(String id, Phrase phrase) {
        AccountId claimed = AccountId.parse(id);
        if (connected) {
            return is(claimed) ? Future.succeededFuture() : refused();
        }
        return account == null && profile.oneShot().contains(phrase) ? logIn(claimed, false) : refused();
    }

    private Future<?> logIn(AccountId id, boolean present) {
        return ask(new SessionRequest.LogIn(AccountRef.of(id), null, null, null, present))
                .onSuccess(entered -> account = entered.account().id());
    }

    static <T> Future<T> refused() {
        return Future.failedFuture(new Refusal(ErrorCode.NOT_PERMITTED));
    }
}
