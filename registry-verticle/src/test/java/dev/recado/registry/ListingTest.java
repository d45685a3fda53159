package dev.recado.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import dev.recado.contract.registry.AccountRef;
import dev.recado.contract.registry.FindAccount;
import dev.recado.contract.registry.FindProfiles;
import dev.recado.contract.registry.ListProfiles;
import dev.recado.contract.registry.Profile;
import dev.recado.contract.registry.Profiles;
import dev.recado.contract.registry.RegistryAddresses;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final int ACCOUNTS = 23;

    @TempDir
    private Path directory;

    private RunningRegistry registry;
    private List<Account> accounts;

    @BeforeEach
    void register() {
        registry = new RunningRegistry(directory);
        accounts = IntStream.range(0, ACCOUNTS)
                .mapToObj(i -> registry.registered("user" + i, null))
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void shouldFindAnAccountByIdOrNickname() {
        Account account = accounts.get(3);
        Nickname shouted = new Nickname(account.nickname().value().toUpperCase(Locale.ROOT));

        assertThat(find(AccountRef.of(account.id()))).isEqualTo(new Profile(account, false, 0));
        assertThat(find(AccountRef.of(shouted))).isEqualTo(new Profile(account, false, 0));
    }

    @Test
    void shouldRefuseToFindWhoDoesNotExist() {
        for (AccountRef nobody : List.of(AccountRef.of(new AccountId(0)), AccountRef.of(new Nickname("user_")))) {
            assertThat(registry.refused(RegistryAddresses.FIND, new FindAccount(nobody))
                            .code())
                    .isEqualTo(ErrorCode.NO_SUCH_ACCOUNT);
        }
    }

    @Test
    void shouldFindManyInTheOrderOfTheirIdsAndLeaveOutWhoDoesNotExist() {
        Account first = accounts.get(1);
        Account second = accounts.get(5);
        registry.opens(second, 1);

        Profiles found = registry.ask(
                RegistryAddresses.FIND_ALL,
                new FindProfiles(List.of(second.id(), new AccountId(0), first.id(), second.id())));

        assertThat(found.profiles())
                .containsExactly(
                        new Profile(first, false, 0),
                        new Profile(second, true, registry.clock().millis()));
        assertThat(found.after()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 22, 23, 24, 1000})
    void shouldListEveryonePageAfterPage(int limit) {
        assertThat(walk(limit, null)).isEqualTo(accounts);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000})
    void shouldListWhoIsOnlineAndWhoIsNot(int limit) {
        List<Account> online = accounts.stream()
                .filter(account -> account.id().value() % 3 == 0)
                .toList();
        online.forEach(account -> registry.opens(account, 1 + accounts.indexOf(account)));

        assertThat(walk(limit, true)).isEqualTo(online);
        assertThat(walk(limit, false))
                .isEqualTo(accounts.stream()
                        .filter(Predicate.not(online::contains))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldListNobodyWhenNobodyIsThatWay(boolean online) {
        if (!online) {
            accounts.forEach(account -> registry.opens(account, 1 + accounts.indexOf(account)));
        }

        Profiles page = registry.ask(RegistryAddresses.LIST, new ListProfiles(null, 2, online));

        assertThat(page.profiles()).isEmpty();
        assertThat(page.after()).isNull();
    }

    @Test
    void shouldSayThatThereIsNoNextPageWhenThePageIsJustFull() {
        Profiles page = registry.ask(RegistryAddresses.LIST, new ListProfiles(null, ACCOUNTS, null));

        assertThat(page.profiles()).hasSize(ACCOUNTS);
        assertThat(page.after()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1001, Integer.MAX_VALUE})
    void shouldRefuseALimitThatIsOutOfItsRange(int limit) {
        assertThat(registry.refused(RegistryAddresses.LIST, new ListProfiles(null, limit, null))
                        .code())
                .isEqualTo(ErrorCode.INVALID_FIELD);
    }

    private Profile find(AccountRef who) {
        return registry.ask(RegistryAddresses.FIND, new FindAccount(who));
    }

    private List<Account> walk(int limit, Boolean online) {
        List<Account> seen = new ArrayList<>();
        AccountId after = null;
        do {
            Profiles page = registry.ask(RegistryAddresses.LIST, new ListProfiles(after, limit, online));
            assertThat(page.profiles()).hasSizeLessThanOrEqualTo(limit);
            page.profiles().stream().map(Profile::account).forEach(seen::add);
            assertThat(page.after()).isNotEqualTo(after == null ? new AccountId(0) : after);
            after = page.after();
        } while (after != null);
        return seen;
    }
}
