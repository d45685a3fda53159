package dev.recado.gateway;

import static dev.recado.gateway.NumericPeers.NOBODY;
import static dev.recado.gateway.NumericPeers.TS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.id.AccountId;
import dev.recado.contract.registry.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two-digit codes with names. */
class NumericNamedTest {
    private final House house = House.aHouse();
    private final NumericPeers people = new NumericPeers(house, "named");
    private String ana;
    private String bia;

    @BeforeEach
    void register() {
        ana = people.registered("Ana Silva");
        bia = people.registered("Bia");
    }

    @AfterEach
    void close() {
        people.close();
        house.close();
    }

    private Peer connected(String id) {
        return people.stranger().sends("03" + id).hears("03" + id);
    }

    private Account account(String id) {
        return house.registry.accounts.get(AccountId.parse(id));
    }

    @ParameterizedTest
    @CsvSource({
        "João da Conceição, joao.da.conceicao",
        "Ana Silva, ana.silva.2",
        "'  Zé  ', ze",
        "-.-, ''",
        "東京, 東京",
        "Ана Smith, ''",
        "1234567890123, ''"
    })
    void shouldMakeANicknameOfAName(String name, String nickname) {
        String id = people.registered(name);

        assertThat(account(id).name()).isEqualTo(name.strip());
        assertThat(account(id).nickname().value()).isEqualTo(nickname.isEmpty() ? id : nickname);
    }

    @Test
    void shouldAskForAName() {
        people.stranger()
                .sends("01")
                .hears("01")
                .sends("01 \n")
                .hears("01")
                .sends("01Eva\n")
                .hears("02" + house.nextId());
    }

    @Test
    void shouldTellTheSenderThatItIsAccepted() {
        Peer here = connected(ana);
        String rest = ana + bia + TS + "Olá, Bia!";

        here.sends("05" + rest).hears("07" + rest);
        here.sends("07" + rest).sends("03" + ana).hears("03" + ana);

        assertThat(people.log(ana, bia)).containsExactly("Olá, Bia!");
    }

    @Test
    void shouldCarryWhatComesAndTellWhatIsRead() {
        Peer here = connected(ana);
        Peer there = connected(bia);
        String rest = ana + bia + TS + "Olá";
        here.sends("05" + rest).hears("07" + rest);

        there.hears("05" + rest).sends("06" + rest);

        here.hears("06" + bia + ana + TS + "Olá");
    }

    @Test
    void shouldSendWhatWaitsWhenAskedFor() {
        Peer here = connected(ana);
        here.sends("05" + ana + bia + TS + "um").hears("07" + ana + bia + TS + "um");
        here.sends("05" + ana + bia + "1700000001" + "dois").hears("07" + ana + bia + "1700000001" + "dois");

        Peer there = connected(bia);
        there.hearsNothingFor(60);
        assertThat(people.delivered(bia, ana)).isZero();
        there.sends("12" + bia).hears("12" + bia + ana + "um", "12" + bia + ana + "dois");
        there.sends("06" + bia + ana + "um");

        here.hears("06" + bia + ana + TS + "um");
        here.sends("05" + ana + bia + "1700000002" + "três").hears("07" + ana + bia + "1700000002" + "três");
        there.hears("05" + ana + bia + "1700000002" + "três");
    }

    @Test
    void shouldReadWhatBeginsWithDigitsThoughThereIsNoTime() {
        Peer here = connected(ana);
        here.sends("05" + ana + bia + TS + "9876543210 liga").hears("07" + ana + bia + TS + "9876543210 liga");
        Peer there = connected(bia).sends("12" + bia).hears("12" + bia + ana + "9876543210 liga");

        there.sends("06" + bia + ana + "9876543210 liga");

        here.hears("06" + bia + ana + TS + "9876543210 liga");
    }

    @Test
    void shouldAnswerNothingToWhatItDoesNotKnow() {
        Peer here = connected(ana);

        here.sends("03" + bia)
                .sends("12" + bia)
                .sends("03" + ana)
                .hears("03" + ana)
                .sends("05" + bia + ana + TS + "forged")
                .shutsOutput();

        assertThat(here.readsToTheEnd()).isEmpty();
        assertThat(people.stranger().sends("99").shutsOutput().readsToTheEnd()).isEmpty();
        assertThat(people.stranger().sends("03" + NOBODY).shutsOutput().readsToTheEnd())
                .isEmpty();
        assertThat(people.log(ana, bia)).isEmpty();
    }

    @Test
    void shouldSendToAGroup() {
        house.groups.telling = true;
        Peer here = connected(ana);
        Peer there = connected(bia);
        String group = house.groupId(0);
        here.sends("10" + ana + TS + bia).hears("11" + group + TS + ana + bia);
        there.hears("11" + group + TS + ana + bia);

        here.sends("13" + ana + group + "a todos");

        assertThat(there.reads()).matches("05" + ana + group + "[0-9]{10}a todos");
    }
}
