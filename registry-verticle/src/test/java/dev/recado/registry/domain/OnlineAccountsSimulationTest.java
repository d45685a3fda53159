package dev.recado.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionPolicy;
import dev.recado.contract.registry.Sessions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that come and go in any order, each word about them said any number of times, compared with the plainest model of it. */
class OnlineAccountsSimulationTest {
    private static final int STEPS = 2_000;
    private static final int ACCOUNTS = 3;

    private final List<GatewayId> gateways =
            List.of(new GatewayId("00000000000000aa"), new GatewayId("00000000000000ff"));
    private static final long NOW = 5;

    private final OnlineAccounts online = new OnlineAccounts(STEPS);
    private final Map<AccountId, Set<SessionId>> open = new HashMap<>();
    private final Set<SessionId> over = new HashSet<>();
    private final List<Sessions.Item> known = new ArrayList<>();
    private Random random;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldAgreeWithTheModelAboutWhoIsThere(long seed) {
        random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            Sessions.Item item = random.nextInt(4) == 0 ? fresh() : any();
            AccountId account = owner(item);
            switch (random.nextInt(4)) {
                case 0 -> opens(account, item, SessionPolicy.values()[random.nextInt(3)]);
                case 1 -> opens(account, item, null);
                case 2 -> loses(account, item.session());
                default -> closes(account, item.session());
            }
            assertThat(sessionsOf(account)).as("step %d", step).isEqualTo(theirs(account));
            assertThat(online.sum(item.gateway())).as("step %d", step).isEqualTo(sum(item.gateway()));
            assertThat(online.isOnline(account)).isEqualTo(!theirs(account).isEmpty());
        }
        assertThat(online.count())
                .isEqualTo(open.values().stream()
                        .filter(theirs -> !theirs.isEmpty())
                        .count());
    }

    private Sessions.Item fresh() {
        SessionId session = SessionId.random(random);
        Sessions.Item item = new Sessions.Item(
                session, "node", null, null, null, known.size(), gateways.get(random.nextInt(gateways.size())));
        known.add(item);
        return item;
    }

    private Sessions.Item any() {
        return known.isEmpty() ? fresh() : known.get(random.nextInt(known.size()));
    }

    private static AccountId owner(Sessions.Item item) {
        return new AccountId(AccountId.FIRST + item.openedAt() % ACCOUNTS);
    }

    private Set<SessionId> theirs(AccountId account) {
        return open.computeIfAbsent(account, id -> new HashSet<>());
    }

    private Set<SessionId> sessionsOf(AccountId account) {
        Set<SessionId> sessions = new HashSet<>();
        online.of(account).forEach(item -> sessions.add(item.session()));
        return sessions;
    }

    private void opens(AccountId account, Sessions.Item item, SessionPolicy policy) {
        Set<SessionId> before = Set.copyOf(theirs(account));
        Admission admission = online.opened(account, item, policy, NOW);
        if (over.contains(item.session())) {
            assertThat(admission).isInstanceOf(Admission.Ended.class);
        } else if (before.contains(item.session())) {
            assertThat(admission).isEqualTo(new Admission.Admitted(false, List.of()));
        } else if (policy == SessionPolicy.REJECT && !before.isEmpty()) {
            assertThat(admission).isEqualTo(new Admission.Rejected());
        } else {
            entered(account, item.session(), policy, before, (Admission.Admitted) admission);
        }
    }

    private void entered(
            AccountId account,
            SessionId session,
            SessionPolicy policy,
            Set<SessionId> before,
            Admission.Admitted admitted) {
        Set<SessionId> replaced = policy == SessionPolicy.REPLACE ? before : Set.of();
        assertThat(admitted.cameOnline()).isEqualTo(before.isEmpty());
        assertThat(admitted.replaced())
                .extracting(Sessions.Item::session)
                .containsExactlyInAnyOrderElementsOf(replaced);
        over.addAll(replaced);
        theirs(account).removeAll(replaced);
        theirs(account).add(session);
    }

    private void loses(AccountId account, SessionId session) {
        boolean was = theirs(account).remove(session);
        assertThat(online.lost(account, session))
                .isEqualTo(was && theirs(account).isEmpty());
    }

    private RollSum sum(GatewayId gateway) {
        return known.stream()
                .filter(item -> item.gateway().equals(gateway))
                .filter(item -> theirs(owner(item)).contains(item.session()))
                .map(Sessions.Item::session)
                .reduce(RollSum.NONE, RollSum::plus, (some, more) -> some);
    }

    private void closes(AccountId account, SessionId session) {
        boolean was = theirs(account).remove(session);
        over.add(session);
        assertThat(online.closed(account, session, random.nextBoolean() ? null : ErrorCode.SESSION_ENDED))
                .isEqualTo(was && theirs(account).isEmpty());
    }
}
