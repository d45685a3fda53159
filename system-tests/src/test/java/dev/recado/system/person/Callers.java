package dev.recado.system.person;

import dev.recado.system.server.ServerProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Those people of a test who use no client library. They hang up when it ends. */
public final class Callers implements BeforeEachCallback, AfterEachCallback {
    private static final Duration POLL = Duration.ofMillis(10);

    private final List<Caller> callers = new ArrayList<>();

    /**
     * Somebody who has an account and is online.
     *
     * @param name what to call him; his nickname is made of it
     * @param server where
     * @return the person
     */
    public Caller online(String name, ServerProcess server) {
        return offline(name, server).comesOnline();
    }

    /**
     * Somebody who has an account and was never online.
     *
     * @param name what to call him; his nickname is made of it
     * @param server where
     * @return the person
     */
    public Caller offline(String name, ServerProcess server) {
        return called(People.nickname(name), server);
    }

    /**
     * Somebody whose nickname matters, on a server of the test's own.
     *
     * @param nickname his nickname
     * @param server where
     * @return the person, who was never online
     */
    public Caller called(String nickname, ServerProcess server) {
        Caller caller = Caller.registered(server.port(), nickname);
        callers.add(caller);
        return caller;
    }

    /**
     * Another connection of somebody who is here already.
     *
     * @param caller who
     * @return the same account, offline so far
     */
    public Caller again(Caller caller) {
        Caller again = caller.again();
        callers.add(again);
        return again;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Awaitility.setDefaultPollInterval(POLL);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        callers.forEach(Caller::hangsUp);
    }
}
