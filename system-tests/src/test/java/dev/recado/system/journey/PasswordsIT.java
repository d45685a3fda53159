package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.ServerProcess;
import dev.recado.system.server.Servers;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How people prove who they are. */
class PasswordsIT {
    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private static JsonObject credentials(String nickname, String password) {
        return new JsonObject().put("nickname", nickname).put("password", password);
    }

    @Test
    void shouldRefuseWhoeverTriesPasswordsAgainAndAgain() {
        // given: ten failures a minute are allowed
        ServerProcess server = servers.start("limits.logins-per-minute.per-account=10");
        Person bob = people.offline("bob", server);
        Person carol = people.offline("carol", server);
        try (RawConnection mallory = new RawConnection(server.port())) {
            for (int i = 0; i < 10; i++) {
                assertThat(mallory.refusal("recado.login", credentials(bob.nickname(), "guess " + i)))
                        .isEqualTo(ErrorCode.WRONG_CREDENTIALS.number());
            }

            // when
            JsonObject refusal = mallory.ask("recado.login", credentials(bob.nickname(), "guess 11"));

            // then
            assertThat(refusal.getInteger("failureCode")).isEqualTo(ErrorCode.LOGINS_TOO_FAST.number());
            assertThat(refusal.getLong("retryAfterMs")).isPositive();
        }
        carol.comesOnline();
    }

    @Test
    void shouldNotTellWhetherAnAccountExists() {
        // given
        Person bob = people.offline("bob", servers.shared());
        try (RawConnection mallory = new RawConnection(servers.shared().port())) {
            // when
            JsonObject wrong = mallory.ask("recado.login", credentials(bob.nickname(), "wrong"));
            JsonObject nobody = mallory.ask("recado.login", credentials("nobody-at-all", "wrong"));

            // then
            assertThat(wrong.copy().put("address", "")).isEqualTo(nobody.copy().put("address", ""));
        }
    }

    @Test
    void shouldTakeAllOfALongPassword() {
        // given: two passwords that differ after the 72 bytes that bcrypt looks at
        String nickname = People.nickname("bob");
        try (RawConnection bob = new RawConnection(servers.shared().port())) {
            bob.answer("recado.register", credentials(nickname, "x".repeat(100) + "right"));

            // then
            assertThat(bob.refusal("recado.login", credentials(nickname, "x".repeat(100) + "wrong")))
                    .isEqualTo(ErrorCode.WRONG_CREDENTIALS.number());
            assertThat(bob.answer("recado.login", credentials(nickname, "x".repeat(100) + "right")))
                    .isNotNull();
        }
    }

    @Test
    void shouldNotGiveANicknameTwiceWhateverItsCase() {
        // given
        Person bob = people.offline("bob", servers.shared());
        try (RawConnection other = new RawConnection(servers.shared().port())) {
            // then
            assertThat(other.refusal(
                            "recado.register", credentials(bob.nickname().toUpperCase(Locale.ROOT), "secret")))
                    .isEqualTo(ErrorCode.NICKNAME_TAKEN.number());
        }
    }

    @Test
    void shouldResumeByTokenAfterARestart() {
        // given
        ServerProcess server = servers.start();
        Person alice = people.online("alice", server);
        Person bob = people.online("bob", server);
        bob.goesOffline();
        alice.sends("hi").to(bob);

        // when
        server.kill9();
        server.start();
        bob.comesOnlineByToken();

        // then
        bob.hears("hi");
    }

    @Test
    void shouldNotResumeAfterALogout() {
        // given
        Person bob = people.online("bob", servers.shared());
        answer(bob.client().logout());
        try (RawConnection mallory = new RawConnection(servers.shared().port())) {
            // then
            assertThat(mallory.refusal("recado.login", token(bob.account(), bob)))
                    .isIn(ErrorCode.TOKEN_EXPIRED.number(), ErrorCode.WRONG_CREDENTIALS.number());
        }
    }

    private static JsonObject token(AccountId account, Person owner) {
        return new JsonObject()
                .put("account", account.toString())
                .put("token", owner.session().token());
    }

    @Test
    void shouldNotOpenAnAccountWithTheTokenOfAnother() {
        // given
        Person alice = people.online("alice", servers.shared());
        Person bob = people.online("bob", servers.shared());
        try (RawConnection mallory = new RawConnection(servers.shared().port())) {
            // then
            assertThat(mallory.refusal("recado.login", token(alice.account(), bob)))
                    .isEqualTo(ErrorCode.WRONG_CREDENTIALS.number());
        }
    }
}
