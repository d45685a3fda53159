package dev.recado.gateway;

import static dev.recado.gateway.NumericPeers.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two-digit codes with times of 16 characters, and connections on which one thing is said. */
class NumericDatedTest {
    private final House house = House.aHouse();
    private final NumericPeers people = new NumericPeers(house, "dated");
    private String ana;
    private String bia;

    @BeforeEach
    void register() {
        ana = people.registered();
        bia = people.registered();
    }

    @AfterEach
    void close() {
        people.close();
        house.close();
    }

    @Test
    void shouldNotMakeSomebodyPresentWhoOnlyRegisters() {
        people.stranger().sends("01").reads();

        assertThat(house.registry.accounts).hasSize(3);
        assertThat(house.registry.sessions).isEmpty();
    }

    @Test
    void shouldCarryAMessageAndTellOnlyWhatIsRead() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);

        here.sends("05" + ana + bia + MINUTE + "Olá");

        there.hears("05" + ana + MINUTE + "Olá");
        House.awaitUntil(() -> people.delivered(bia, ana) == 1);
        people.stranger().sends("08" + bia + ana + MINUTE);
        here.hears("09" + bia + MINUTE);
    }

    @Test
    void shouldSendWhatWaitsAtTheLogin() {
        people.connected(ana).sends("05" + ana + bia + MINUTE + "Olá");
        House.awaitUntil(() -> people.log(ana, bia).size() == 1);

        people.connected(bia).hears("05" + ana + MINUTE + "Olá");
    }

    @Test
    void shouldLetSomebodySayOneThingWithoutBeingSeen() {
        Peer there = people.connected(bia);
        people.connected(ana).sends("05" + ana + bia + MINUTE + "a");
        there.hears("05" + ana + MINUTE + "a");

        Peer once = people.stranger().sends("08" + bia + ana + MINUTE);
        House.awaitUntil(() -> people.read(bia, ana) == 1);

        assertThat(house.registry.sessions.get(AccountId.parse(bia))).hasSize(1);
        once.close();
        people.connected(ana).sends("05" + ana + bia + MINUTE + "b");
        there.hears("05" + ana + MINUTE + "b");
        assertThat(house.registry.closed)
                .noneMatch(session ->
                        house.registry.sessions.get(AccountId.parse(bia)).containsKey(session));
    }

    @Test
    void shouldLetSomebodySayOneThingWhoIsNotThere() {
        house.groups.telling = true;
        Peer there = people.connected(bia);

        Peer once = people.stranger().sends("10" + ana + MINUTE + ana + bia);

        String group = house.groupId(0);
        once.hears("11" + group + MINUTE + ana + bia);
        there.hears("11" + group + MINUTE + ana + bia);
        assertThat(house.registry.online(AccountId.parse(ana))).isFalse();
    }

    @Test
    void shouldTellWhoMadeAGroupWhereHeReceives() {
        house.groups.telling = true;
        Peer here = people.connected(ana);

        people.stranger().sends("10" + ana + MINUTE + ana + bia);

        here.hears("11" + house.groupId(0) + MINUTE + ana + bia);
    }

    @Test
    void shouldEndAConnectionOnWhichOneThingWasSaid() {
        assertThat(people.stranger().sends("08" + bia + ana + MINUTE).readsToTheEnd())
                .isEmpty();
        assertThat(people.stranger().sends("10" + ana + MINUTE + bia).readsToTheEnd())
                .isEqualTo("11" + house.groupId(0) + MINUTE + ana + bia);
    }

    @ParameterizedTest
    @ValueSource(strings = {"05", "10", "08"})
    void shouldNotLetSomebodySayASecondThing(String code) {
        people.stranger()
                .sends("08" + bia + ana + MINUTE + code + bia + ana + MINUTE + (code.equals("05") ? "forged" : ""))
                .shutsOutput()
                .readsToTheEnd();

        assertThat(people.log(ana, bia)).isEmpty();
        assertThat(house.groups.changes).isEmpty();
    }

    @Test
    void shouldSayNothingForAnAccountThatHasAPassword() {
        String eva = house.account("eva").toString();

        for (String frame : List.of("10" + eva + MINUTE + ana, "08" + eva + ana + MINUTE, "03" + eva)) {
            assertThat(people.stranger().sends(frame).shutsOutput().readsToTheEnd())
                    .isEmpty();
        }

        assertThat(house.groups.changes).isEmpty();
    }

    @Test
    void shouldNotSendMessagesOrReceiveForWhoHasNotConnected() {
        people.stranger().sends("05" + ana + bia + MINUTE + "a").shutsOutput().readsToTheEnd();
        assertThat(people.log(ana, bia)).isEmpty();

        assertThat(people.stranger()
                        .sends("08" + bia + ana + MINUTE + "03" + bia)
                        .readsToTheEnd())
                .isEmpty();
        assertThat(house.registry.online(AccountId.parse(bia))).isFalse();
    }

    @Test
    void shouldAnswerNothingToWhatItDoesNotKnow() {
        assertThat(people.connected(ana)
                        .sends("99")
                        .sends("03" + bia)
                        .sends("05" + bia + ana + MINUTE + "forged")
                        .shutsOutput()
                        .readsToTheEnd())
                .isEmpty();
        assertThat(people.log(ana, bia)).isEmpty();
    }

    @Test
    void shouldTellTheTimeInItsForm() {
        NumericPeers others = new NumericPeers(house, "classic");
        String eva = others.registered();
        Peer here = people.connected(ana);
        Peer there = others.connected(eva);

        there.sends("05" + eva + ana + "1700000042" + "a");

        String minute = DateTimeFormatter.ofPattern("dd/MM/yyyy;HH:mm")
                .format(Instant.ofEpochSecond(1_700_000_042).atZone(ZoneId.systemDefault()));
        here.hears("05" + eva + minute + "a");
        there.hears("07" + ana + "1700000042");
        people.stranger().sends("08" + ana + eva + minute);
        there.hears("09" + ana + "1700000042");
        others.close();
    }
}
