package dev.recado.system.journey;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.History;
import dev.recado.contract.id.ConversationId;
import dev.recado.system.person.People;
import dev.recado.system.person.Person;
import dev.recado.system.server.Servers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was said, read again. */
class HistoryIT {
    private static final int SAID = 30;

    @RegisterExtension
    final Servers servers = new Servers();

    @RegisterExtension
    final People people = new People();

    private Person alice;
    private ConversationId conversation;

    @BeforeEach
    void aConversation() {
        alice = people.online("alice", servers.shared());
        Person bob = people.offline("bob", servers.shared());
        IntStream.range(1, SAID).forEach(i -> alice.client().send("@" + bob.nickname(), Integer.toString(i)));
        conversation = alice.sends(Integer.toString(SAID)).to(bob).conversation();
    }

    private static String[] numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).toArray(String[]::new);
    }

    private static void assertSaid(History history, int from, int to) {
        assertThat(history.entries()).extracting(Entry::body).containsExactly(numbers(from, to));
        assertThat(history.removed()).isNull();
    }

    @Test
    void shouldBeReadForwards() {
        assertSaid(answer(alice.client().conversations().historyAfter(conversation, 0, 10)), 1, 10);
        assertSaid(answer(alice.client().conversations().historyAfter(conversation, 10, 10)), 11, 20);
        assertSaid(answer(alice.client().conversations().historyAfter(conversation, 25, 10)), 26, SAID);
    }

    @Test
    void shouldBeReadBackwards() {
        assertSaid(answer(alice.client().conversations().historyBefore(conversation, Long.MAX_VALUE, 10)), 21, SAID);
        assertSaid(answer(alice.client().conversations().historyBefore(conversation, 21, 10)), 11, 20);
        assertSaid(answer(alice.client().conversations().historyBefore(conversation, 3, 10)), 1, 2);
    }

    @Test
    void shouldBeEmptyBeyondItsEnds() {
        assertThat(answer(alice.client().conversations().historyAfter(conversation, SAID, 10))
                        .entries())
                .isEmpty();
        assertThat(answer(alice.client().conversations().historyBefore(conversation, 1, 10))
                        .entries())
                .isEmpty();
    }
}
