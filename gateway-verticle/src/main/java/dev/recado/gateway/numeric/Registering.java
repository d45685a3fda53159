package dev.recado.gateway.numeric;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.gateway.paced.Shown;
import dev.recado.gateway.session.SessionRequest;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** Makes accounts without passwords: called by their ids, or by what can be made of their names. */
record Registering(Caller caller) {
    /** Of those who have the same name, the others are called by their ids. */
    private static final int NICKNAMES_MAX = 20;

    Future<?> register(String written) {
        String name = written == null
                ? null
                : Shown.line(written).replaceAll("\\p{Cf}", "").strip();
        if (name != null && name.isEmpty()) {
            caller.say(Phrase.UNNAMED, Map.of());
            return Future.succeededFuture();
        }
        return register(name, 1)
                .onSuccess(account -> caller.say(
                        Phrase.REGISTERED, Map.of(Field.ID, account.id().toString())));
    }

    private Future<Account> register(String name, int number) {
        Optional<Nickname> nickname =
                name == null || number > NICKNAMES_MAX ? Optional.empty() : MadeNickname.of(name, number);
        return caller.ask(new SessionRequest.Register(nickname.orElse(null), null, name))
                .recover(cause ->
                        nickname.isPresent() && taken(cause) ? register(name, number + 1) : Future.failedFuture(cause));
    }

    private static boolean taken(Throwable cause) {
        return cause instanceof Refusal refusal && refusal.code() == ErrorCode.NICKNAME_TAKEN;
    }
}
