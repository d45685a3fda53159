package dev.recado.gateway.json;

import dev.recado.contract.registry.Account;
import dev.recado.gateway.connection.Pipe;
import dev.recado.gateway.connection.Sessions;
import dev.recado.gateway.connection.Wire;
import dev.recado.gateway.json.ObjectScanner.Found;
import dev.recado.gateway.jsontext.Fields;
import dev.recado.gateway.jsontext.JsonReader;
import dev.recado.gateway.paced.PacedClient;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/**
 * Takes objects from one client, and answers each. The next one is looked for only when the one before is answered, since a login decides
 * how long it may be; what has come meanwhile is at most what a few reads from the socket bring, and nothing more is read then.
 *
 * <pre>
 *   admission ──login──► chat ──┐
 *       └──broken, unknown──────┴──the client's end, an object without end──► leaving
 * </pre>
 *
 * Belongs to the context of its connection.
 */
final class JsonWire implements Wire {
    private final Pipe pipe;
    private final JsonDialect dialect;
    private final ObjectScanner scanner;
    private final JsonEncoder encoder = new JsonEncoder(JsonDialect.OBJECT_BYTES_MAX);
    private final PacedClient client;
    private final Admission admission;
    /** Null before the login. */
    private Chat chat;

    /** Whether the client will say nothing more. */
    private boolean ended;

    private boolean leaving;
    /** Whether something is being answered. */
    private boolean answering;

    private boolean going;
    private boolean receiving;

    JsonWire(Pipe pipe, JsonDialect dialect, Sessions sessions) {
        this.pipe = pipe;
        this.dialect = dialect;
        this.scanner = new ObjectScanner(dialect.skippedBytesMax());
        this.client = new PacedClient(pipe, dialect.frameGap(), dialect, sessions, encoder);
        this.admission = new Admission(client.session(), this::entered);
    }

    private void entered(Account account) {
        encoder.loggedIn(account.id());
        chat = new Chat(client.session());
    }

    @Override
    public void receive(Buffer bytes) {
        if (!leaving) {
            scanner.give(bytes);
            goOn();
        }
    }

    @Override
    public void ended() {
        ended = true;
        goOn();
    }

    @Override
    public void finish() {
        leaving = true;
        client.leave();
    }

    /** Braces tell where an object ends, and not time. */
    @Override
    public void resumed() {
        // It does not matter when something comes.
    }

    @Override
    public boolean crowded() {
        return scanner.full();
    }

    /** What is answered at once is followed by the next one within this very loop. */
    private void goOn() {
        if (going) {
            return;
        }
        going = true;
        try {
            while (!answering && !leaving && !pipe.closed() && takeNext()) {
                // Each of them is looked for anew.
            }
        } finally {
            going = false;
        }
    }

    /** Tells whether there was one. */
    private boolean takeNext() {
        Found found = scanner.next(objectBytesMax());
        if (found == null && ended) {
            found = scanner.end();
        }
        if (found == null) {
            endIfEnded();
            return false;
        }
        carryOut(found);
        return true;
    }

    private void endIfEnded() {
        if (ended) {
            leaving = true;
            client.ended();
        }
    }

    private void carryOut(Found found) {
        pipe.frameCame();
        answering = true;
        client.carryOut(() -> Future.succeededFuture(found)
                .compose(this::answer)
                .onSuccess(this::say)
                .onComplete(done -> {
                    answering = false;
                    goOn();
                }));
    }

    private Future<Buffer> answer(Found found) {
        return switch (found.kind()) {
            case OBJECT -> understand(found.json());
            case STRAY, CUT -> notUnderstood(Reply.BROKEN_JSON);
            case TOO_LONG -> notUnderstood(Reply.OBJECT_TOO_LONG, String.valueOf(objectBytesMax()));
            case ENDLESS -> leave();
        };
    }

    private int objectBytesMax() {
        return dialect.objectBytesMax(chat != null);
    }

    private Future<Buffer> understand(Buffer json) {
        Fields fields;
        try {
            fields = JsonReader.object(json);
        } catch (IllegalArgumentException e) {
            return notUnderstood(Reply.BROKEN_JSON);
        }
        Command command = Command.of(fields.textIfAny("command"));
        if (command == null) {
            return notUnderstood(Reply.UNKNOWN_COMMAND);
        }
        return chat == null ? admission.carryOut(command, fields) : chat.carryOut(command, fields);
    }

    /** Whoever is logged in made a mistake; whoever is not has perhaps another protocol in mind. */
    private Future<Buffer> notUnderstood(Reply reply, String... names) {
        return chat == null
                ? leave().map(none -> Replies.of(Reply.NOT_LOGGED_IN))
                : Future.succeededFuture(Replies.of(reply, names));
    }

    private Future<Buffer> leave() {
        leaving = true;
        scanner.clear();
        client.leave();
        return Future.succeededFuture();
    }

    /** What waits begins to come behind the answer to the login. */
    private void say(Buffer reply) {
        if (reply != null) {
            client.say(reply);
        }
        if (chat != null && !receiving) {
            receiving = true;
            client.receive();
        }
    }
}
