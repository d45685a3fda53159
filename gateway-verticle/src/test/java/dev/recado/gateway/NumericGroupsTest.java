package dev.recado.gateway;

import static dev.recado.gateway.NumericPeers.NOBODY;
import static dev.recado.gateway.NumericPeers.TS;
import static dev.recado.gateway.NumericPeers.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Groups in two-digit codes, and what other dialects have that these do not. */
class NumericGroupsTest {
    private final House house = House.aHouse();
    private final NumericPeers people = new NumericPeers(house, "classic");
    private String ana;
    private String bia;
    private String eva;

    @BeforeEach
    void register() {
        house.groups.telling = true;
        ana = people.registered();
        bia = people.registered();
        eva = people.registered();
    }

    @AfterEach
    void close() {
        people.close();
        house.close();
    }

    @Test
    void shouldMakeAGroupAndTellEveryMember() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);
        String told = "11" + house.groupId(0) + TS + ana + bia + eva;

        here.sends("10" + ana + TS + bia + eva).hears(told);

        there.hears(told);
        people.connected(eva).hears(told);
    }

    @Test
    void shouldMakeTwoGroupsAtOneTime() {
        Peer here = people.connected(ana);

        here.sends("10" + ana + TS + ana + bia).hears("11" + house.groupId(0) + TS + ana + bia);
        here.sends("10" + ana + TS + bia).hears("11" + house.groupId(1) + TS + ana + bia);

        assertThat(people.connected(bia).reads()).startsWith("11" + house.groupId(0));
    }

    @Test
    void shouldNotMakeAGroupWithSomebodyWhoIsNotThere() {
        people.connected(ana).sends("10" + ana + TS + bia + NOBODY).hears(UNKNOWN);

        assertThat(house.groups.changes).isEmpty();
    }

    @Test
    void shouldSayToAGroupAndTellWhoReceivedIt() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);
        String group = house.groupId(0);
        here.sends("10" + ana + TS + bia).hears("11" + group + TS + ana + bia);
        there.hears("11" + group + TS + ana + bia);

        here.sends("05" + ana + group + TS + "a todos");

        there.hears("06" + ana + group + TS + "a todos");
        here.hears("07" + bia + TS);
    }

    @Test
    void shouldTellOfAGroupThatWasMadeElsewhere() {
        Client rui = house.aMember("rui");
        Peer here = people.connected(ana);
        String id = house.registry.accounts.values().stream()
                .filter(account -> account.nickname().value().equals("rui"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();

        rui.get("recado.group.create", new JsonObject().put("name", "turma").put("members", new JsonArray().add(ana)));

        assertThat(here.reads()).matches("11" + house.groupId(0) + "[0-9]{10}" + "(" + id + "|" + ana + "){2}");
        rui.get("recado.group.add", new JsonObject().put("group", "#turma").put("account", bia));
        Peer there = people.connected(bia);
        // The log of the test does not hide from bia what was before her.
        assertThat(there.reads()).startsWith("11" + house.groupId(0));
        assertThat(there.reads())
                .matches("11" + house.groupId(0) + "[0-9]{10}" + "(" + id + "|" + ana + "|" + bia + "){3}");
    }

    @Test
    void shouldShowWhatOthersWriteInOneLine() {
        Client rui = house.aMember("rui");
        Peer here = people.connected(ana);

        rui.send(ana, "m1", "a\u001b[31m\r\nb\u0007\tc\u202e");

        assertThat(here.reads()).matches("06[0-9]{13}" + ana + "[0-9]{10}a\\[31m b c");
    }

    @Test
    void shouldCutNothingOfALongMessage() {
        Client rui = house.aMember("rui");
        Peer here = people.connected(ana);
        String text = "👩é".repeat(250);

        rui.send(ana, "m1", text);

        StringBuilder heard = new StringBuilder();
        for (int piece = 0; piece < 3; piece++) {
            heard.append(here.reads().substring(38));
        }
        assertThat(heard).hasToString(text);
        House.awaitUntil(() -> house.delivery.cursors.values().stream().anyMatch(cursors -> cursors.delivered() == 1));
    }

    @Test
    void shouldSayAgainWhatAClientDidNotReadThatIsGone() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);
        here.sends("05" + ana + bia + TS + "lido");
        there.hears("06" + ana + bia + TS + "lido");
        here.hears("07" + bia + TS);
        people.leaves(there, bia);

        here.sends("05" + ana + bia + TS + "não lido");
        House.awaitUntil(() -> people.log(ana, bia).size() == 2);

        assertThat(people.delivered(bia, ana)).isEqualTo(1);
        people.connected(bia).hears("06" + ana + bia + TS + "não lido");
    }

    /** A client that closes while a thread of it still reads is gone when that has read something. */
    @Test
    void shouldSayAgainWhatAClientReadThatIsGoneAMomentLater() {
        NumericPeers slow = new NumericPeers(house, "slow");
        Peer there = slow.connected(bia);
        people.connected(ana).sends("05" + ana + bia + TS + "Olá");
        there.hears("06" + ana + bia + TS + "Olá");
        slow.leaves(there, bia);

        assertThat(people.delivered(bia, ana)).isZero();
        people.connected(bia).hears("06" + ana + bia + TS + "Olá");
        slow.close();
    }

    @Test
    void shouldHaveNoWordForTheEndOfTheNode() {
        Peer here = people.connected(ana);

        House.await(house.stop());

        assertThat(here.readsToTheEnd()).isEmpty();
        assertThat(house.registry.online(AccountId.parse(ana))).isFalse();
    }
}
