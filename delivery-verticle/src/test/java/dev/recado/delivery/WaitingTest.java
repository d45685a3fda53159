package dev.recado.delivery;

import static dev.recado.delivery.RunningDelivery.BOB;
import static dev.recado.delivery.RunningDelivery.EVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Cursors;
import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.delivery.Pending;
import dev.recado.contract.delivery.Position;
import dev.recado.contract.id.AccountId;
import dev.recado.contract.id.ConversationId;
import dev.recado.delivery.domain.Tenure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What waits for somebody and for his devices, and what they are told of what waits no longer. */
class WaitingTest extends ReadingFixture {
    @Test
    void shouldHaveNothingForAnExMemberWhoHasEverything() {
        team().participant(alice, team, new Tenure(5, 12), new Cursors(12, 9), 12)
                .deviceCursor(alice, PHONE, team, 12)
                .removed(team, 15)
                .close();

        assertThat(page(null, null, 100)).isEqualTo(new Pending(List.of(), null));
        assertThat(page(PHONE, null, 100)).isEqualTo(new Pending(List.of(), null));
    }

    @Test
    void shouldShowADeviceWhatItHasNeitherAcknowledgedNorSent() {
        delivery.inserts()
                .entry(talk, 1, BOB, null)
                .entry(talk, 2, alice, PHONE)
                .entry(talk, 3, alice, LAPTOP)
                .entry(talk, 4, alice, null)
                .entry(talk, 5, BOB, PHONE)
                .participant(alice, talk, Tenure.ALWAYS, new Cursors(5, 5), 5)
                .deviceCursor(alice, LAPTOP, talk, 3)
                .close();

        assertThat(pending(null, 10)).isEmpty();
        assertThat(pending(PHONE, 2)).isEqualTo(at(talk, List.of(1L, 3L, 4L, 5L)));
        assertThat(pending(LAPTOP, 10)).isEqualTo(at(talk, List.of(4L, 5L)));
    }

    @Test
    void shouldTellADeviceOnceWhatWasRemovedMeanwhile() {
        ConversationId gone = ConversationId.direct(alice, EVE);
        team().participant(alice, team, new Tenure(9, Tenure.OPEN), new Cursors(20, 20), 20)
                .past(alice, team, new Tenure(2, 4))
                .deviceCursor(alice, PHONE, team, 3)
                .removed(team, 12)
                .entry(gone, 1, EVE, null)
                .participant(alice, gone, Tenure.ALWAYS, new Cursors(1, 1), 1)
                .removed(gone, 1)
                .close();

        List<Pending> pages = pages(PHONE, 3);

        assertThat(pages.stream().flatMap(page -> page.entries().stream()).map(Entry::seq))
                .containsExactlyElementsOf(range(13, 20));
        assertThat(pages.stream().flatMap(page -> page.removed() == null ? null : page.removed().stream()))
                .containsExactly(
                        new Pending.Removed(team, new Range(4, 4)),
                        new Pending.Removed(team, new Range(9, 12)),
                        new Pending.Removed(gone, new Range(1, 1)));
        assertThat(page(null, null, 10)).isEqualTo(new Pending(List.of(), null));
    }

    @Test
    void shouldFindTheFewThatWaitAmongVeryManyThatDoNot() {
        LogRows rows = delivery.inserts().group(team, "team");
        for (int i = 0; i < 300; i++) {
            ConversationId settled = ConversationId.direct(alice, new AccountId(EVE.value() + 1 + i));
            rows.entry(settled, 1, alice, null).participant(alice, settled, Tenure.ALWAYS, Cursors.START, 1);
        }
        ConversationId last = ConversationId.direct(alice, new AccountId(EVE.value() + 1000));
        rows.entry(last, 1, last.other(alice), null)
                .participant(alice, last, Tenure.ALWAYS, Cursors.START, 0)
                .close();

        assertThat(pages(null, 10)).hasSize(1);
        assertThat(pending(null, 10)).isEqualTo(at(last, List.of(1L)));
    }

    @Test
    void shouldFindWhatWaitsInEachOfVeryManyConversations() {
        List<ConversationId> all = new ArrayList<>(List.of(news, team));
        for (int i = 0; i < 150; i++) {
            all.add(ConversationId.direct(alice, new AccountId(AccountId.FIRST + i)));
            all.add(ConversationId.direct(alice, new AccountId(alice.value() + 1 + i)));
        }
        Collections.sort(all);
        LogRows rows = delivery.inserts().group(team, "team").broadcast(news, BOB);
        for (ConversationId each : all) {
            rows.entry(each, 1, BOB, null)
                    .entry(each, 2, alice, PHONE)
                    .entry(each, 3, BOB, null)
                    .participant(alice, each, Tenure.ALWAYS, Cursors.START, 0);
        }
        rows.close();

        List<Position> ofOthers =
                all.stream().flatMap(each -> at(each, List.of(1L, 3L)).stream()).toList();
        List<Position> ofAll = all.stream()
                .flatMap(each -> at(each, List.of(1L, 2L, 3L)).stream())
                .toList();
        assertThat(pending(null, 7)).isEqualTo(ofOthers);
        assertThat(pending(null, 1000)).isEqualTo(ofOthers);
        assertThat(pending(PHONE, 100)).isEqualTo(ofOthers);
        assertThat(pending(LAPTOP, 100)).isEqualTo(ofAll);
    }
}
