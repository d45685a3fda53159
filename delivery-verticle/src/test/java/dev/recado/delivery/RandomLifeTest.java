package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.ALICE;
import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static dev.recado.delivery.RunningDelivery.TALK;
import static dev.recado.delivery.RunningDelivery.done;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Acknowledge;
import dev.recado.contract.delivery.DeliveryAddresses;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.OpenDevice;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.delivery.Post;
import dev.recado.contract.delivery.Posted;
import dev.recado.contract.delivery.ReadPending;
import dev.recado.contract.error.ErrorCode;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.contract.id.DeviceName;
import dev.recado.contract.id.GroupId;
import dev.recado.contract.id.MessageId;
import dev.recado.contract.id.Nickname;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * People speak, come, go, acknowledge and change their devices, many at once and in any order, and the server forgets: nothing that is
 * somebody's is ever missing from what waits for him, and nothing else is in it.
 */
class RandomLifeTest extends OnEachDatabase {
    private static final List<AccountId> PEOPLE = List.of(ALICE, BOB, EVE);
    private static final List<DeviceName> DEVICES = List.of(new DeviceName("phone"), new DeviceName("tablet"));
    private static final int BURSTS = 25;
    private static final int BURST = 12;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final List<DeviceName> opened = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private List<NaiveLog> logs;
    private int ids;

    @Test
    void shouldHaveWaitingWhatIsSomebodysAndNothingElse() {
        restartForgetful();
        begin();
        for (int i = 0; i < BURSTS; i++) {
            burst();
            check();
            sometimes();
        }
    }

    private void begin() {
        NaiveLog talk = new NaiveLog(TALK);
        talk.joins(ALICE, 1);
        talk.joins(BOB, 1);
        logs = new ArrayList<>(List.of(talk));
        for (int i = 0; i < 3; i++) {
            GroupId group = new GroupId(GroupId.FIRST + i);
            NaiveLog log = new NaiveLog(ConversationId.group(group));
            log.joins(ALICE, 1);
            log.add(ALICE, null);
            delivery().begins(group, "begin" + i, ALICE);
            logs.add(log);
        }
    }

    private void burst() {
        for (int i = 0; i < BURST; i++) {
            NaiveLog log = any(logs);
            AccountId who = any(PEOPLE);
            switch (random.nextInt(log.id().direct() ? 5 : 8)) {
                case 0, 1, 2 -> says(log, who);
                case 3, 4 -> acknowledges(log, who);
                case 5, 6 -> joins(log, who);
                default -> leaves(log, who);
            }
        }
        answers.forEach(Runnable::run);
        answers.clear();
    }

    private void says(NaiveLog log, AccountId who) {
        if (log.id().direct() && !log.member(who)) {
            return;
        }
        DeviceName device = device(who);
        Post post = new Post(
                log.id(), who, new Nickname("n" + who), new MessageId("id" + ids++), "text/plain", "b", device, null);
        boolean member = log.member(who);
        long seq = member ? log.add(who, device) : 0;
        expect(delivery().asking(DeliveryAddresses.POST, post), member, seq, false);
        if (random.nextInt(4) == 0) {
            expect(delivery().asking(DeliveryAddresses.POST, post), member, seq, true);
        }
    }

    private void expect(Future<Posted> answer, boolean member, long seq, boolean repeated) {
        answers.add(() -> {
            if (member) {
                assertThat(done(answer)).as("seed %d", seed).matches(posted -> posted.seq() == seq);
                assertThat(done(answer).repeated()).isEqualTo(repeated);
            } else {
                assertThat(done(RunningDelivery.code(answer))).isEqualTo(ErrorCode.NOT_A_MEMBER);
            }
        });
    }

    private void acknowledges(NaiveLog log, AccountId who) {
        if (log.last() == 0 || !log.everMember(who)) {
            return;
        }
        long upTo = 1 + random.nextLong(log.last());
        DeviceName device = device(who);
        log.acknowledges(who, device, upTo);
        Future<?> answer =
                delivery().asking(DeliveryAddresses.ACKNOWLEDGE, new Acknowledge(log.id(), who, upTo, 0, device, null));
        answers.add(() -> done(answer));
    }

    private void joins(NaiveLog log, AccountId who) {
        AccountId author = random.nextBoolean() ? who : any(PEOPLE);
        log.joins(who, log.add(author, null));
        change(log, author, List.of(who), List.of());
    }

    private void leaves(NaiveLog log, AccountId who) {
        AccountId author = random.nextBoolean() ? who : any(PEOPLE);
        log.add(author, null);
        log.leaves(who);
        change(log, author, List.of(), List.of(who));
    }

    private void change(NaiveLog log, AccountId author, List<AccountId> joins, List<AccountId> leaves) {
        long seq = log.last();
        Future<Posted> answer = delivery()
                .changing(RunningDelivery.change(
                        log.id().group(), "turma", author, "id" + ids++, "recado.group.role", joins, leaves));
        answers.add(() -> assertThat(done(answer).seq()).as("seed %d", seed).isEqualTo(seq));
    }

    private void sometimes() {
        switch (random.nextInt(6)) {
            case 0 -> restartForgetful();
            case 1 -> restart();
            case 2 -> {
                DeviceName device = any(DEVICES);
                logs.forEach(log -> {
                    if (!opened.contains(device)) {
                        log.opens(ALICE, device);
                    }
                });
                delivery().ask(DeliveryAddresses.DEVICE, new OpenDevice(ALICE, device));
                opened.add(device);
            }
            default -> {
                // Goes on.
            }
        }
    }

    private void check() {
        for (AccountId who : PEOPLE) {
            check(who, null);
        }
        opened.forEach(device -> check(ALICE, device));
    }

    private void check(AccountId who, DeviceName device) {
        List<Position> expected =
                logs.stream().flatMap(log -> log.pending(who, device).stream()).toList();
        assertThat(pending(who, device))
                .as("seed %d, of %s on %s", seed, who, device)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private List<Position> pending(AccountId who, DeviceName device) {
        List<Position> found = new ArrayList<>();
        Position after = null;
        do {
            Pending page = delivery().ask(DeliveryAddresses.PENDING, new ReadPending(who, after, 100, device));
            page.entries().stream().map(Entry::position).forEach(found::add);
            after = page.after();
        } while (after != null);
        return found;
    }

    private DeviceName device(AccountId who) {
        List<DeviceName> possible = who.equals(ALICE) ? opened : List.of();
        int drawn = random.nextInt(possible.size() + 1);
        return drawn == possible.size() ? null : possible.get(drawn);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
