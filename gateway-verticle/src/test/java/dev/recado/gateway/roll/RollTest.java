package dev.recado.gateway.roll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.GatewayId;
import dev.recado.contract.id.SessionId;
import dev.recado.contract.registry.ReadRoll;
import dev.recado.contract.registry.RollPage;
import dev.recado.contract.registry.RollSum;
import dev.recado.contract.registry.SessionOpened;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RollTest {
    private static final GatewayId GATEWAY = new GatewayId("00000000000000aa");
    private static final int SESSIONS = 100;

    private final Random random = new Random(1);
    private final TreeSet<SessionId> there = new TreeSet<>();
    private final Roll roll = new Roll(GATEWAY);

    private void add() {
        SessionId session = SessionId.random(random);
        there.add(session);
        roll.add(session, () -> new SessionOpened(AccountId.parse("1111111111111"), session, "node", GATEWAY));
    }

    private void remove(SessionId session) {
        there.remove(session);
        roll.remove(session);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 99, 100, 101})
    void shouldNameEverySessionOnceWhateverTheSizeOfThePages(int limit) {
        for (int i = 0; i < SESSIONS; i++) {
            add();
        }

        assertThat(read(limit)).containsExactlyElementsOf(there);
    }

    private List<SessionId> read(int limit) {
        List<SessionId> read = new ArrayList<>();
        RollPage page = roll.page(new ReadRoll(null, limit));
        while (true) {
            assertThat(page.sessions()).hasSizeLessThanOrEqualTo(limit);
            page.sessions().forEach(told -> read.add(told.session()));
            if (page.next() == null) {
                return read;
            }
            page = roll.page(new ReadRoll(page.next(), limit));
        }
    }

    @Test
    void shouldKnowTheSumOfTheSessionsThatAreThere() {
        for (int i = 0; i < SESSIONS; i++) {
            add();
        }
        List.copyOf(there).stream().limit(SESSIONS / 2).forEach(this::remove);
        remove(SessionId.random(random));

        assertThat(roll.sum()).isEqualTo(there.stream().reduce(RollSum.NONE, RollSum::plus, (some, more) -> some));
    }

    @Test
    void shouldGoOnAfterASessionThatIsGone() {
        for (int i = 0; i < SESSIONS; i++) {
            add();
        }
        SessionId gone = there.first();
        remove(gone);

        assertThat(roll.page(new ReadRoll(gone, SESSIONS)).sessions()).hasSize(SESSIONS - 1);
    }

    @Test
    void shouldNameNobodyWhereNobodyIs() {
        assertThat(roll.page(new ReadRoll(null, 1))).isEqualTo(new RollPage(List.of(), null));
    }
}
