package dev.recado.delivery.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.bus.Bus;
import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.Change;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.GroupName;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import dev.recado.contract.message.Author;
import dev.recado.delivery.handler.Acknowledgements;
import dev.recado.delivery.handler.PendingHandler;
import dev.recado.delivery.store.LogReader;
import dev.recado.delivery.store.LogTables;
import dev.recado.storage.Dialect;
import dev.recado.storage.WriterConfig;
import dev.recado.storage.fixture.StoreFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody is told that he missed when entries are removed: never what he wrote himself, and all else until he has heard it. */
@ParameterizedClass
@EnumSource(Dialect.class)
class OwnEntriesTest {
    private static final AccountId ALICE = new AccountId(1_000_000_000_001L);
    private static final AccountId BOB = new AccountId(1_000_000_000_002L);
    private static final ConversationId TALK = ConversationId.direct(ALICE, BOB);
    private static final ConversationId CLUB = ConversationId.group(new GroupId(9_000_000_000_001L));
    private static final DeviceName PHONE = new DeviceName("phone");
    private static final DeviceName LAPTOP = new DeviceName("laptop");
    private static final Pending NOTHING = new Pending(List.of(), null);

    @Parameter
    Dialect dialect;

    private StoreFixture store;
    private LogWriter writer;

    @BeforeEach
    void open() {
        store = StoreFixture.open(dialect, LogTables.migrations(dialect));
        write();
        for (DeviceName device : List.of(PHONE, LAPTOP)) {
            OpenDevice question = new OpenDevice(ALICE, device);
            store.await(writer.enter(question));
            store.await(writer.place(question, List.of(), true));
        }
    }

    private void write() {
        writer = new LogWriter(
                store.database(), new WriterConfig(1000, 1 << 20, 100), new LogBounds(10, 10, 10, 10, 10), () -> 1);
    }

    @AfterEach
    void close() {
        store.await(writer.close());
        store.close();
    }

    @Test
    void shouldNotTellAnAuthorThatHeMissedHisOwnEntries() {
        says(ALICE, PHONE, 10);
        acknowledges(BOB, null, 10);
        restart();

        removes(1, 4);
        removes(5, 10);

        assertThat(pending(ALICE, null)).isEqualTo(NOTHING);
        assertThat(pending(ALICE, PHONE)).isEqualTo(NOTHING);
        assertThat(pending(ALICE, LAPTOP).removed()).containsExactly(new Pending.Removed(TALK, new Range(1, 10)));
        assertThat(pending(BOB, null)).isEqualTo(NOTHING);
    }

    @Test
    void shouldSettleAnAuthorForWhomSomethingWaitsBehindHisOwnEntries() {
        says(ALICE, PHONE, 3);
        says(BOB, null, 1);
        acknowledges(BOB, null, 3);

        removes(1, 3);

        assertThat(pending(ALICE, null).removed()).isNull();
        assertThat(pending(ALICE, PHONE).removed()).isNull();
        assertThat(pending(ALICE, PHONE).entries()).hasSize(1);
    }

    @Test
    void shouldStillTellAnAuthorThatHeMissedWhatWaitedForHim() {
        says(BOB, null, 2);
        says(ALICE, PHONE, 2);

        removes(1, 2);
        removes(3, 4);

        Pending.Removed all = new Pending.Removed(TALK, new Range(1, 4));
        assertThat(pending(ALICE, null).removed()).containsExactly(all);
        assertThat(pending(ALICE, PHONE).removed()).containsExactly(all);
        assertThat(pending(BOB, null).removed()).containsExactly(new Pending.Removed(TALK, new Range(3, 4)));
    }

    @Test
    void shouldTellWhatWasMissedUntilThatIsAcknowledged() {
        says(BOB, null, 4);
        acknowledges(ALICE, PHONE, 4);
        removes(1, 4);
        assertThat(pending(ALICE, LAPTOP).removed()).containsExactly(new Pending.Removed(TALK, new Range(1, 4)));

        acknowledges(ALICE, LAPTOP, 4);

        assertThat(pending(ALICE, LAPTOP)).isEqualTo(NOTHING);
        assertThat(pending(ALICE, PHONE)).isEqualTo(NOTHING);
    }

    @Test
    void shouldTellWhatWasMissedThoughSomethingIsSentMeanwhile() {
        says(BOB, null, 4);
        removes(1, 4);
        restart();

        says(ALICE, PHONE, 128);
        restart();

        Pending.Removed missed = new Pending.Removed(TALK, new Range(1, 4));
        assertThat(pending(ALICE, null).removed()).containsExactly(missed);
        assertThat(pending(ALICE, PHONE).removed()).containsExactly(missed);

        acknowledges(ALICE, PHONE, 4);

        assertThat(pending(ALICE, null).removed()).isNull();
        assertThat(pending(ALICE, PHONE).removed()).isNull();
    }

    @Test
    void shouldNotTellADeviceThatItMissedItsOwnEntriesWhereOthersWereRemovedBeforeItsAccountCame() {
        changes(BOB, null, "created", List.of(BOB));
        store.await(writer.upkeep().removeEntries(CLUB, 1, 1));
        restart();
        changes(ALICE, PHONE, "joined", List.of(ALICE));
        restart();

        changes(ALICE, PHONE, "renamed", List.of());
        store.await(writer.upkeep().removeEntries(CLUB, 2, 3));

        assertThat(pending(ALICE, PHONE)).isEqualTo(NOTHING);
        assertThat(pending(ALICE, null)).isEqualTo(NOTHING);
    }

    private void changes(AccountId author, DeviceName device, String what, List<AccountId> joins) {
        store.await(writer.change(new Change(
                CLUB.group(),
                new GroupName("club"),
                new Author(author, new Nickname("n" + author), device, null),
                new MessageId(what),
                Entry.CHANGE_TYPE + "group." + what,
                "{}",
                joins,
                List.of())));
    }

    private void restart() {
        store.await(writer.close());
        store.reopen();
        write();
    }

    private void says(AccountId author, DeviceName device, int times) {
        for (int i = 0; i < times; i++) {
            MessageId id = new MessageId(author + "/" + i);
            store.await(writer.append(
                    new Post(TALK, author, new Nickname("n" + author), id, Post.TYPE_DEFAULT, "text", device, null)));
        }
    }

    private void acknowledges(AccountId account, DeviceName device, long delivered) {
        store.await(writer.move(new Acknowledge(TALK, account, delivered, 0, device, null), 1));
    }

    private void removes(long from, long upTo) {
        store.await(writer.upkeep().removeEntries(TALK, from, upTo));
    }

    private Pending pending(AccountId account, DeviceName device) {
        Bus bus = Bus.of(store.vertx(), Duration.ofSeconds(1));
        PendingHandler handler =
                new PendingHandler(new LogReader(store.database()), Acknowledgements.of(writer, bus, store.vertx()));
        return store.await(handler.answer(new ReadPending(account, null, 100, device)));
    }
}
