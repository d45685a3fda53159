package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.error.Refusal;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.RegisterAccount;
import dev.recado.contract.registry.RegistryAddresses;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTest {
    @TempDir
    private Path directory;

    @Test
    void shouldMakeAnAccountThatCanBeFound() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account alice = registry.ask(
                    RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("Alice"), "secret", "Alice Silva"));

            assertThat(alice.nickname().value()).isEqualTo("Alice");
            assertThat(alice.name()).isEqualTo("Alice Silva");
            assertThat(alice.id().value()).isBetween(AccountId.FIRST, AccountId.END - 1);
            assertThat(registry.profile(alice.id()).account()).isEqualTo(alice);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "Alice", "ALICE", "\uff21lice"})
    void shouldRefuseANicknameThatIsTakenHoweverItIsWritten(String again) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("alice", "secret");

            // The last one is a fullwidth letter, of the same script.
            Refusal refusal = registry.refused(
                    RegistryAddresses.REGISTER, new RegisterAccount(new Nickname(again), "other", null));

            assertThat(refusal.code()).isEqualTo(ErrorCode.NICKNAME_TAKEN);
            assertThat(registry.loggedIn("alice", "secret")).isNotNull();
        }
    }

    @Test
    void shouldGiveANicknameToOneOfThoseWhoAskAtOnce() {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            List<Future<Refusal>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(registry.refusing(
                        RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("alice"), "secret" + i, null)));
            }
            List<Refusal> refusals = asked.stream().map(RunningRegistry::done).toList();

            assertThat(refusals).filteredOn(refusal -> refusal == null).hasSize(1);
            assertThat(refusals)
                    .filteredOn(refusal -> refusal != null)
                    .allMatch(refusal -> refusal.code() == ErrorCode.NICKNAME_TAKEN);
        }
    }

    @Test
    void shouldDrawAnotherIdWhenSomebodyHasIt() {
        SecureRandom random = new ScriptedRandom(List.of(5_000_000_000_000L, 5_000_000_000_000L, 6_000_000_000_000L));
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(4, 1, 1), random)) {
            Account alice = registry.registered("alice", null);
            Account bob = registry.registered("bob", null);

            assertThat(alice.id().value()).isEqualTo(5_000_000_000_000L);
            assertThat(bob.id().value()).isEqualTo(6_000_000_000_000L);
        }
    }

    @Test
    void shouldGiveUpWhenEveryIdIsTaken() {
        SecureRandom random = new ScriptedRandom(Collections.nCopies(10, 5_000_000_000_000L));
        try (RunningRegistry registry = new RunningRegistry(directory, new RegistryConfig.Passwords(4, 1, 1), random)) {
            registry.registered("alice", null);

            Refusal refusal =
                    registry.refused(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("bob"), null, null));

            assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x'; DROP TABLE account; --", "100% _\\", "李雷 \ud83d\ude00", " e\u0301 "})
    void shouldKeepADisplayNameAsItIs(String name) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            Account account =
                    registry.ask(RegistryAddresses.REGISTER, new RegisterAccount(new Nickname("alice"), null, name));

            assertThat(registry.profile(account.id()).account().name()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "a_b", "a.b-c", "字", "ﬁona", "ZÉ"})
    void shouldTakeEveryNicknameLiterally(String nickname) {
        try (RunningRegistry registry = new RunningRegistry(directory)) {
            registry.registered("axb", null);
            Account account = registry.registered(nickname, "secret");

            assertThat(registry.loggedIn(nickname, "secret").account()).isEqualTo(account);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"p\u0430ypal", "a\u200bb", "a b", "a%", "a'"})
    void shouldNotEvenBeAskedForALookalike(String nickname) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Nickname(nickname));
    }

    /** Draws the numbers it is told, and everything else at random. */
    private static final class ScriptedRandom extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final transient Iterator<Long> numbers;

        private ScriptedRandom(List<Long> numbers) {
            this.numbers = numbers.iterator();
        }

        @Override
        public long nextLong(long origin, long bound) {
            return numbers.next();
        }
    }
}
