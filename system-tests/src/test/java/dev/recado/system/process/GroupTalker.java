package dev.recado.system.process;

import static org.awaitility.Awaitility.await;

import dev.recado.contract.error.ErrorCode;
import dev.recado.system.person.Caller;
import dev.recado.system.wire.Body;
import dev.recado.system.wire.Bytes;
import dev.recado.system.wire.RawConnection;
import io.vertx.core.json.JsonObject;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Somebody who talks in a group and listens to it, over as many connections as it takes: what was not answered he asks again.
 *
 * <p>Runs on a thread of his own; what he has gathered may be looked at when that has ended.
 */
final class GroupTalker implements Runnable {
    /** What he does besides talking. */
    enum Habit {
        /** Is there all the time. */
        STAYS,
        /** Joins and leaves. */
        COMES_AND_GOES,
        /** Hangs up and comes back. */
        DROPS_IN
    }

    /**
     * What he heard over one connection.
     *
     * @param after he had acknowledged everything up to here before
     * @param entries in the order they came
     */
    record Hearing(long after, List<JsonObject> entries) {}

    private static final int AT_ONCE = 8;
    private static final Duration BACK_MAX = Duration.ofSeconds(30);
    private static final int GRANTED = 0;

    private final Caller caller;
    private final int port;
    private final String group;
    private final Habit habit;
    /** Null if he names none. */
    private final String device;

    private final Map<String, Long> accepted = new ConcurrentHashMap<>();
    private final List<Hearing> hearings = new ArrayList<>();
    private RawConnection connection;
    private long acknowledged;
    private int number;
    private volatile boolean stopped;
    private volatile Throwable failure;

    GroupTalker(Caller caller, int port, String group, Habit habit, String device) {
        this.caller = caller;
        this.port = port;
        this.group = group;
        this.habit = habit;
        this.device = device;
    }

    Caller caller() {
        return caller;
    }

    /** Tells whether he is not to hear of something, since he said or did it himself: a device hears what others of the account say. */
    boolean isHis(JsonObject entry) {
        return entry.getString("from").equals(caller.account())
                && (device == null || entry.getString("id").startsWith(name()));
    }

    /** Who he is, where one is to tell his devices apart. */
    String name() {
        return caller.nickname() + (device == null ? "" : " on " + device);
    }

    /** The numbers of his messages, by their ids. */
    Map<String, Long> accepted() {
        return accepted;
    }

    List<Hearing> hearings() {
        return hearings;
    }

    Throwable failure() {
        return failure;
    }

    /** Begins nothing new. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                round();
            }
        } catch (RuntimeException | AssertionError e) {
            failure = e;
        } finally {
            hangUp();
        }
    }

    private void round() {
        switch (habit) {
            case STAYS -> talk();
            case DROPS_IN -> {
                talk();
                hangUp();
            }
            case COMES_AND_GOES -> {
                insist("recado.group.join", Set.of(GRANTED));
                talk();
                // He has left already if it is only the answer that was lost.
                insist("recado.group.leave", Set.of(GRANTED, ErrorCode.NOT_A_MEMBER.number()));
            }
        }
    }

    private void insist(String address, Set<Integer> expected) {
        int code = persist(open -> open.refusal(address, Body.of("group", group)));
        if (!expected.contains(code)) {
            throw new AssertionError(name() + ": " + address + " refused with " + code);
        }
        listen();
    }

    /** Says so much at once, and what is not answered again. */
    private void talk() {
        Map<String, JsonObject> unanswered = new LinkedHashMap<>();
        for (int i = 0; i < AT_ONCE; i++) {
            String id = name() + "/" + ++number;
            unanswered.put(id, Body.of("to", group, "id", id, "body", "this is " + id));
        }
        while (!unanswered.isEmpty()) {
            persist(open -> say(open, unanswered));
        }
        listen();
    }

    private Void say(RawConnection open, Map<String, JsonObject> unanswered) {
        unanswered.forEach((id, message) -> open.write(Bytes.frame(RawConnection.request("recado.send", id, message))));
        while (!unanswered.isEmpty()) {
            JsonObject answer = open.reply();
            if (!answer.getString("type").equals("message")) {
                throw new AssertionError(name() + ": " + answer.encode());
            }
            String id = answer.getString("address");
            accepted.put(id, answer.getJsonObject("body").getLong("seq"));
            unanswered.remove(id);
        }
        return null;
    }

    /** Takes what was heard meanwhile, and acknowledges it. */
    private void listen() {
        if (connection == null) {
            return;
        }
        List<JsonObject> entries = hearing().entries();
        int before = entries.size();
        connection.eventsKept().stream()
                .filter(event -> "entry".equals(event.getString("event")))
                .forEach(entries::add);
        if (entries.size() > before) {
            acknowledge(entries.get(entries.size() - 1).getLong("seq"));
        }
    }

    private void acknowledge(long seq) {
        JsonObject body = Body.of("conversation", group, "delivered", seq);
        try {
            connection.answer("recado.acknowledge", body);
            acknowledged = Math.max(acknowledged, seq);
        } catch (RawConnection.Closed | UncheckedIOException e) {
            hangUp();
        }
    }

    private Hearing hearing() {
        return hearings.get(hearings.size() - 1);
    }

    /** Does something, on another connection if this one is lost. */
    private <T> T persist(Function<RawConnection, T> deed) {
        while (true) {
            try {
                return deed.apply(connected());
            } catch (RawConnection.Closed | UncheckedIOException e) {
                listen();
                hangUp();
            }
        }
    }

    private RawConnection connected() {
        if (connection == null) {
            await(name() + " is back").atMost(BACK_MAX).until(this::comesBack);
        }
        return connection;
    }

    private boolean comesBack() {
        RawConnection another = null;
        try {
            another = new RawConnection(port);
            JsonObject credentials = RawConnection.credentials(caller.nickname());
            another.answer("recado.login", device == null ? credentials : credentials.put("device", device));
            another.listen();
            connection = another;
            hearings.add(new Hearing(acknowledged, new ArrayList<>()));
            return true;
        } catch (RawConnection.Closed | UncheckedIOException e) {
            if (another != null) {
                another.close();
            }
            return false;
        }
    }

    private void hangUp() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    /** Hears what is left for him, after the end. */
    void hearTheRest() {
        connected();
        while (true) {
            JsonObject event = connection.event();
            if ("caught-up".equals(event.getString("event"))) {
                break;
            }
            if ("entry".equals(event.getString("event"))) {
                hearing().entries().add(event);
                connection.answer(
                        "recado.acknowledge", Body.of("conversation", group, "delivered", event.getLong("seq")));
            }
        }
        hangUp();
    }
}
