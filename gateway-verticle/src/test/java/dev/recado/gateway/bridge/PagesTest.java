package dev.recado.gateway.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.History;
import dev.recado.contract.delivery.History.Range;
import dev.recado.contract.id.ConversationId;
import dev.recado.gateway.session.MessageRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final MessageRequest.Read READ =
            new MessageRequest.Read(ConversationId.parse("9000000000001"), null, 0L, null, 100);

    private final Pages pages = new Pages(65_536);

    @Test
    void shouldSayThatAHistoryIsComplete() {
        assertThat(pages.history(READ, new History(List.of(), null)).encode())
                .isEqualTo("{\"entries\":[],\"complete\":true}");
    }

    @Test
    void shouldSayWhichPartOfAHistoryWasRemoved() {
        assertThat(pages.history(READ, new History(List.of(), new Range(3, 5))).encode())
                .isEqualTo("{\"entries\":[],\"complete\":false,\"removed\":{\"from\":3,\"to\":5}}");
    }

    @Test
    void shouldSayWhichPartsWereRemovedForWhoLeftAGroupAndCameBack() {
        History history = new History(List.of(), new Range(30, 50), List.of(new Range(1, 2), new Range(7, 9)));

        assertThat(pages.history(READ, history).encode())
                .isEqualTo("{\"entries\":[],\"complete\":false,\"removed\":{\"from\":30,\"to\":50},"
                        + "\"removedEarlier\":[{\"from\":1,\"to\":2},{\"from\":7,\"to\":9}]}");
    }
}
