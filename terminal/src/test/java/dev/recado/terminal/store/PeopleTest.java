package dev.recado.terminal.store;

import static dev.recado.terminal.store.OpenStore.ANA;
import static dev.recado.terminal.store.OpenStore.BIA;
import static dev.recado.terminal.store.OpenStore.CAIO;
import static dev.recado.terminal.store.OpenStore.WITH_BIA;
import static dev.recado.terminal.store.OpenStore.account;
import static dev.recado.terminal.store.OpenStore.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.recado.contract.id.Nickname;
import dev.recado.contract.registry.Account;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {
    @TempDir
    Path directory;

    private OpenStore open;
    private LocalStore store;

    @BeforeEach
    void open() {
        open = OpenStore.in(directory);
        store = open.store;
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void shouldRememberPeopleAndWhatIsNewAboutThem() {
        store.remember(List.of(CAIO, BIA));
        store.remember(List.of(account(2, "bia", "Beatriz")));

        assertThat(store.people()).containsExactly(account(2, "bia", "Beatriz"), CAIO);
        assertThat(open.reopened().person(BIA.id())).contains(account(2, "bia", "Beatriz"));
        assertThat(open.store.person(ANA.id())).isEmpty();
    }

    @Test
    void shouldFindSomebodyHoweverHisNicknameIsWritten() {
        store.remember(List.of(CAIO));

        assertThat(store.person(new Nickname("cAIO"))).contains(CAIO);
        assertThat(store.person(new Nickname("cai"))).isEmpty();
    }

    @Test
    void shouldRememberWhoWroteAnEntryAndNotForgetHisName() {
        store.remember(List.of(CAIO));

        store.keep(List.of(entry(WITH_BIA, 1, BIA, "oi"), entry(WITH_BIA, 2, CAIO, "oi")));

        assertThat(store.people()).containsExactly(BIA, CAIO);
    }

    @Test
    void shouldFindTheOneWhoWasHeardOfLastWhenTwoHaveANickname() {
        Account another = account(9, "BIA", null);
        store.remember(List.of(BIA));
        store.remember(List.of(another));

        assertThat(store.person(new Nickname("bia"))).contains(another);
        assertThat(store.person(BIA.id())).contains(BIA);
    }

    @Test
    void shouldKeepContactsWithNamesOfTheirOwn() {
        store.putContact(BIA.id(), "Irmã");
        store.putContact(CAIO.id(), null);
        store.putContact(CAIO.id(), "Chefe");
        store.putContact(ANA.id(), null);
        store.removeContact(ANA.id());

        assertThat(open.reopened().contacts())
                .containsExactly(new Contact(BIA.id(), "Irmã"), new Contact(CAIO.id(), "Chefe"));
        assertThat(open.store.contactCalled("IRMÃ")).contains(BIA.id());
        assertThat(open.store.contactCalled("mãe")).isEmpty();
    }

    @Test
    void shouldNotCallTwoContactsTheSame() {
        store.putContact(BIA.id(), "Irmã");
        store.putContact(CAIO.id(), "Chefe");

        assertThatThrownBy(() -> store.putContact(CAIO.id(), "irmã")).isInstanceOf(IllegalArgumentException.class);
        store.putContact(BIA.id(), "IRMÃ");

        assertThat(store.contacts()).containsExactly(new Contact(BIA.id(), "IRMÃ"), new Contact(CAIO.id(), "Chefe"));
    }
}
