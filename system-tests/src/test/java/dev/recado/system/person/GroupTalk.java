package dev.recado.system.person;

import static dev.recado.system.person.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.recado.contract.delivery.Entry;
import dev.recado.contract.delivery.Status;
import dev.recado.contract.id.ConversationId;
import dev.recado.system.server.Server;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Members of a group, some of whom talk, and all of whom listen; each has a checker of what he is to hear. */
public final class GroupTalk {
    private static final int TALKERS = 2;

    private final Map<Person, Checker> members = new LinkedHashMap<>();
    private final List<Person> talkers;
    private final ConversationId conversation;
    private List<Chatter> chatters;

    private GroupTalk(People people, Server server, int size) {
        IntStream.range(0, size).forEach(i -> comes(people.offline("member", server), new Checker()));
        List<Person> all = List.copyOf(members.keySet());
        talkers = all.subList(0, TALKERS);
        List<String> others =
                all.stream().skip(1).map(member -> "@" + member.nickname()).toList();
        conversation = answer(all.get(0)
                        .client()
                        .groups()
                        .create("group of " + all.get(0).nickname(), others))
                .conversation();
    }

    private void comes(Person member, Checker checker) {
        members.put(member, checker);
        member.comesOnlineAcknowledging(entry -> {
            if (isSaid(entry)) {
                checker.heard(entry);
            }
        });
    }

    private static boolean isSaid(Entry entry) {
        return entry.type().equals("text/plain");
    }

    /**
     * They meet, and begin to talk.
     *
     * @param people where they come from
     * @param server where they meet
     * @param size how many, at least 3
     * @param pace how fast each of those talks who do
     * @return the talk, under way
     */
    public static GroupTalk begin(People people, Server server, int size, Chatter.Pace pace) {
        GroupTalk talk = new GroupTalk(people, server, size);
        talk.chatters = talk.talkers.stream()
                .map(talker -> Chatter.speak(talker, talk.conversation.toString(), pace, talk.checkersOfOthers(talker)))
                .toList();
        return talk;
    }

    private List<Checker> checkersOfOthers(Person talker) {
        return members.entrySet().stream()
                .filter(member -> member.getKey() != talker)
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * What a member who does not talk must hear.
     *
     * @return how many messages were accepted so far
     */
    public long acceptedCount() {
        return listener().acceptedCount();
    }

    private Checker listener() {
        return members.entrySet().stream()
                .filter(member -> !talkers.contains(member.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** Nobody begins another message. */
    public void stop() {
        chatters.forEach(Chatter::stop);
    }

    /**
     * Tells whether everything that was begun was answered.
     *
     * @return true after {@link #stop} and the last answer
     */
    public boolean done() {
        return chatters.stream().allMatch(Chatter::done);
    }

    /**
     * Checks that each member has heard what the others said, once, in the order of the conversation.
     *
     * @param limit how long to wait for it
     */
    public void checkWhenHeard(Duration limit) {
        assertThat(chatters).extracting(Chatter::failure).containsOnlyNulls();
        members.forEach((member, checker) -> {
            checker.checkWhenHeard(limit);
            assertThat(member.heard().entries())
                    .as("the order of what " + member.nickname() + " heard")
                    .extracting(Entry::seq)
                    .isSorted();
        });
    }

    /**
     * Checks that everybody is seen to have heard what was said last.
     *
     * @param limit how long to wait for it
     */
    public void checkReceipts(Duration limit) {
        Person listening = List.copyOf(members.keySet()).get(members.size() - 1);
        List<Entry> heard = listening.heard().entries();
        long last = heard.get(heard.size() - 1).seq();
        await("everybody is seen to have heard the last message").atMost(limit).until(() -> {
            Status status = answer(listening.client().conversations().status(conversation, last));
            return status.delivered() == members.size() - 1;
        });
    }
}
