package dev.recado.gateway;

import static dev.recado.gateway.NumericPeers.NOBODY;
import static dev.recado.gateway.NumericPeers.TS;
import static dev.recado.gateway.NumericPeers.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.BlockSender;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Receipt;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.Nickname;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two-digit codes as the first clients spoke them. */
class NumericClassicTest {
    private final House house = House.aHouse();
    private final NumericPeers people = new NumericPeers(house, "classic");
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
    void shouldCarryAMessageFromOneToTheOther() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);

        here.sends("05" + ana + bia + TS + "Olá, Bia!");

        there.hears("06" + ana + bia + TS + "Olá, Bia!");
        here.hears("07" + bia + TS);
        there.sends("08" + ana + TS);
        here.hears("09" + bia + TS);
    }

    @Test
    void shouldCallAnAccountByItsId() {
        assertThat(house.registry.accounts.get(AccountId.parse(ana)).nickname()).isEqualTo(new Nickname(ana));
    }

    @Test
    void shouldKeepTheTimeThatTheSenderSays() {
        people.connected(ana).sends("05" + ana + bia + TS + "a");
        House.awaitUntil(() -> !people.log(ana, bia).isEmpty());

        assertThat(house.delivery
                        .log
                        .get(NumericPeers.conversation(ana, bia))
                        .get(0)
                        .type())
                .isEqualTo("text/plain; ts=" + TS);
    }

    @Test
    void shouldSendWhatWaitsAtTheLogin() {
        Peer here = people.connected(ana);
        here.sends("05" + ana + bia + TS + "um");
        House.awaitUntil(() -> people.log(ana, bia).size() == 1);
        here.sends("05" + ana + bia + "1700000001" + "dois");
        House.awaitUntil(() -> people.log(ana, bia).size() == 2);

        people.stranger()
                .sends("03" + bia)
                .hears("06" + ana + bia + TS + "um", "06" + ana + bia + "1700000001" + "dois");
        here.hears("07" + bia + TS, "07" + bia + "1700000001");
    }

    @Test
    void shouldCarryOutTheFramesOfAChunkInOrder() {
        Peer there = people.connected(bia);
        String full = "x".repeat(218);

        people.stranger().sends("03" + ana + "05" + ana + bia + TS + full + "05" + ana + bia + TS + "fim");

        there.hears("06" + ana + bia + TS + full, "06" + ana + bia + TS + "fim");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "GET / HTTP/1.1\r\n\r\n", "12", "13"})
    void shouldAnswerWhatItDoesNotKnow(String frame) {
        people.stranger().sends(frame).hears(UNKNOWN);
        people.connected(ana).sends(frame).hears(UNKNOWN).sends(frame).hears(UNKNOWN);
    }

    /** Any page that somebody looks at can have his browser send this to a port of his machine. */
    @ParameterizedTest
    @ValueSource(strings = {"classic", "dated", "named"})
    void shouldTakeNothingOfAnHttpRequest(String profile) {
        String head = "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: text/plain\r\n\r\n";
        String ts = profile.equals("dated") ? NumericPeers.MINUTE : TS;
        String body = "03" + ana + "05" + ana + bia + ts + "forged";
        String answer = profile.equals("classic") ? UNKNOWN : "";
        try (NumericPeers pages = new NumericPeers(house, profile)) {
            assertThat(pages.stranger().sends(head + body).readsToTheEnd()).isEqualTo(answer);
            assertThat(pages.stranger().sends(head).sends(body).readsToTheEnd()).isEqualTo(answer);
        }

        assertThat(people.log(ana, bia)).isEmpty();
        assertThat(house.registry.online(AccountId.parse(ana))).isFalse();
    }

    @Test
    void shouldPassOverLineBreaksBeforeAnybodyIsLoggedIn() {
        people.stranger()
                .sends("\r\n")
                .sends("\n01\n")
                .hears("02" + house.nextId())
                .sends("\n99")
                .hears(UNKNOWN, "");
    }

    @Test
    void shouldCarryOutNothingBehindATimeThatThereIsNot() {
        try (NumericPeers dated = new NumericPeers(house, "dated")) {
            dated.stranger()
                    .sends("08" + ana + bia + "99/99/2026;10:00" + "03" + ana)
                    .hears("");
        }

        assertThat(house.registry.online(AccountId.parse(ana))).isFalse();
    }

    @Test
    void shouldRefuseWhomThereIsNot() {
        people.stranger()
                .sends("03" + NOBODY)
                .hears(UNKNOWN)
                .sends("03" + "9" + NOBODY.substring(1))
                .hears(UNKNOWN);
        people.connected(ana)
                .sends("05" + ana + NOBODY + TS + "a")
                .hears(UNKNOWN)
                .sends("05" + ana + "9000000000009" + TS + "a")
                .hears(UNKNOWN)
                .sends("05" + ana + "bia.bia.bia.b" + TS + "a")
                .hears(UNKNOWN);
    }

    @Test
    void shouldSendNothingAsSomebodyElse() {
        Peer there = people.connected(bia);

        people.connected(ana)
                .sends("05" + bia + ana + TS + "forged")
                .hears(UNKNOWN)
                .sends("05" + bia + bia + TS + "forged")
                .hears(UNKNOWN)
                .sends("10" + bia + TS + ana)
                .hears(UNKNOWN)
                .sends("08" + bia + NOBODY + TS)
                .hears(UNKNOWN)
                .sends("05" + ana + bia + TS + "true");

        there.hears("06" + ana + bia + TS + "true");
        assertThat(people.log(ana, bia)).containsExactly("true");
        assertThat(house.groups.changes).isEmpty();
    }

    @Test
    void shouldSendNothingForWhoHasNotConnected() {
        people.stranger()
                .sends("05" + ana + bia + TS + "a")
                .hears(UNKNOWN)
                .sends("08" + ana + TS)
                .hears(UNKNOWN)
                .sends("10" + ana + TS + bia)
                .hears(UNKNOWN);

        assertThat(people.log(ana, bia)).isEmpty();
    }

    @Test
    void shouldIgnoreWhatNobodyNeedsToKnow() {
        people.connected(ana)
                .sends("07" + bia + TS)
                .sends("08" + NOBODY + TS)
                .sends("08" + "9000000000001" + TS)
                .sends("08" + bia + "9000000000001" + TS)
                .sends("08" + ana + "9000000000001" + TS)
                .sends("99")
                .hears(UNKNOWN);
    }

    @Test
    void shouldConnectTwiceAsTheSameAndNotAsAnother() {
        Peer here = people.connected(ana).sends("03" + ana).sends("03" + bia).hears(UNKNOWN);

        people.connected(bia).sends("05" + bia + ana + TS + "a");

        here.hears("06" + bia + ana + TS + "a");
    }

    @Test
    void shouldReceiveWhereOneConnectedLast() {
        Peer before = people.connected(ana);

        Peer now = people.stranger().sends("03" + ana).sends("99").hears(UNKNOWN);

        assertThat(before.readsToTheEnd()).isEmpty();
        people.connected(bia).sends("05" + bia + ana + TS + "a");
        now.hears("06" + bia + ana + TS + "a");
    }

    @Test
    void shouldNotOpenAnAccountThatHasAPassword() {
        String eva = house.account("eva").toString();

        people.stranger().sends("03" + eva).hears(UNKNOWN);

        assertThat(house.registry.online(AccountId.parse(eva))).isFalse();
    }

    @Test
    void shouldLeave() {
        assertThat(people.connected(ana).sends("00").readsToTheEnd()).isEmpty();

        House.awaitUntil(() -> !house.registry.online(AccountId.parse(ana)));
    }

    @Test
    void shouldCarryOutWhatWasAskedForBeforeTheEnd() {
        people.connected(ana).sends("05" + ana + bia + TS + "a").shutsOutput().readsToTheEnd();

        people.connected(bia).hears("06" + ana + bia + TS + "a");
    }

    @Test
    void shouldTellOfReceiptsThatCameMeanwhile() {
        Peer here = people.connected(ana);
        here.sends("05" + ana + bia + TS + "a");
        House.awaitUntil(() -> people.log(ana, bia).size() == 1);
        people.leaves(here, ana);
        Peer there = people.connected(bia).hears("06" + ana + bia + TS + "a");
        there.sends("08" + ana + TS);
        House.awaitUntil(() -> people.read(bia, ana) == 1);
        house.delivery.missedReceipts.add(new Receipt(NumericPeers.conversation(ana, bia), AccountId.parse(bia), 1, 1));

        people.stranger().sends("03" + ana).hears("07" + bia + TS, "09" + bia + TS);
    }

    /** Each is looked up in the log, and the log is not read for a client that is told enough: the two must not wait for each other. */
    @Test
    void shouldTellOfMoreReceiptsThatCameMeanwhileThanMayWait() {
        Peer there = people.connected(ana);
        List<String> friends = Stream.generate(people::registered).limit(20).toList();
        for (String friend : friends) {
            there.sends("05" + ana + friend + TS + "a");
            House.awaitUntil(() -> people.log(ana, friend).size() == 1);
        }
        people.leaves(there, ana);
        friends.forEach(friend -> house.delivery.missedReceipts.add(
                new Receipt(NumericPeers.conversation(ana, friend), AccountId.parse(friend), 1, 0)));

        Peer again = people.stranger().sends("03" + ana);

        assertThat(Stream.generate(again::reads).limit(friends.size()))
                .containsExactlyInAnyOrderElementsOf(
                        friends.stream().map(friend -> "07" + friend + TS).toList());
    }

    @Test
    void shouldTellOnlyOfWhatIsNew() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);
        String later = "1700000001";

        here.sends("05" + ana + bia + TS + "a").hears("07" + bia + TS);
        there.hears("06" + ana + bia + TS + "a").sends("05" + bia + ana + TS + "b");
        here.hears("06" + bia + ana + TS + "b");
        there.hears("07" + ana + TS);
        here.sends("05" + ana + bia + later + "c").hears("07" + bia + later);
        there.hears("06" + ana + bia + later + "c").sends("08" + ana + later);

        here.hears("09" + bia + TS, "09" + bia + later);
    }

    @Test
    void shouldReadUpToATimeAndNoFurther() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);
        here.sends("05" + ana + bia + TS + "a").hears("07" + bia + TS);
        there.hears("06" + ana + bia + TS + "a");
        here.sends("05" + ana + bia + "1700000005" + "b").hears("07" + bia + "1700000005");
        there.hears("06" + ana + bia + "1700000005" + "b");

        there.sends("08" + bia + ana + "1700000004");

        here.hears("09" + bia + TS);
        assertThat(people.read(bia, ana)).isEqualTo(1);
    }

    @Test
    void shouldTellLaterWhatCouldNotBeLookedUp() {
        Peer away = people.connected(ana);
        away.sends("05" + ana + bia + TS + "a");
        House.awaitUntil(() -> people.log(ana, bia).size() == 1);
        people.leaves(away, ana);
        Peer here = people.connected(ana);
        house.delivery.historiesToFail.set(1);
        Peer there = people.connected(bia).hears("06" + ana + bia + TS + "a");
        House.awaitUntil(() -> house.delivery.historiesToFail.get() == 0);

        there.sends("08" + ana + TS);

        here.hears("07" + bia + TS, "09" + bia + TS);
    }

    /** Short to ask for, long to answer. */
    @Test
    void shouldNotLookThroughAllThatWasSaidForATimeBeforeIt() {
        Peer away = people.connected(ana).sends("05" + ana + bia + TS + "a");
        House.awaitUntil(() -> people.log(ana, bia).size() == 1);
        people.leaves(away, ana);
        house.delivery.log.computeIfPresent(
                NumericPeers.conversation(ana, bia), (conversation, entries) -> afterALotThatBiaSaid(entries.get(0)));
        Peer here = people.connected(bia).hears("06" + ana + bia + TS + "a");

        here.sends("08" + ana + "0000000001" + "99").hears(UNKNOWN);
        assertThat(house.delivery.histories).hasValue(3);
        here.sends("08" + ana + TS + "08" + ana + "0000000001" + "99").hears(UNKNOWN);
        assertThat(house.delivery.histories).hasValue(5);
        assertThat(people.read(bia, ana)).isEqualTo(1000);
    }

    private List<Entry> afterALotThatBiaSaid(Entry last) {
        return new CopyOnWriteArrayList<>(IntStream.rangeClosed(1, 1000)
                .mapToObj(seq -> new Entry(
                        last.conversation(),
                        seq,
                        seq == 1000 ? last.from() : AccountId.parse(bia),
                        last.fromNickname(),
                        last.at(),
                        last.id(),
                        last.type(),
                        last.body(),
                        null,
                        null,
                        null))
                .toList());
    }

    @Test
    void shouldWaitForTheRestOfACharacter() {
        Peer here = people.connected(ana);
        Peer there = people.connected(bia);

        here.sends("05" + ana + bia + TS + "caf").sends(new byte[] {(byte) 0xc3});
        there.hearsNothingFor(60);
        here.sends(new byte[] {(byte) 0xa9});

        there.hears("06" + ana + bia + TS + "café");
        here.hears("07" + bia + TS).sends("05" + ana + bia + TS + "caf").sends(new byte[] {(byte) 0xe9});
        there.hears("06" + ana + bia + TS + "caf\ufffd");
    }

    @Test
    void shouldAnswerWhatIsNotTaken() {
        Peer here = people.connected(ana);
        house.delivery.blocks.add(new BlockSender(AccountId.parse(bia), AccountId.parse(ana), true));

        here.sends("05" + ana + bia + TS + "a").hears(UNKNOWN);
    }
}
