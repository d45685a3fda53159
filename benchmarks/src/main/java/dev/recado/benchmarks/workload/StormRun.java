package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.ResumedTalk;
import dev.recado.benchmarks.loop.TroubleException;
import dev.recado.benchmarks.people.People;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.wire.Connection;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everybody is cut off at once, is written to, and comes back at once. */
final class StormRun {
    private static final int FIRST_AT_ONCE = 256;
    private static final int CORRESPONDENTS_OF_A_LOOP = 4;

    private final Context context;
    private final Patience patience;
    private final int connections;
    private final int messages;
    private final LongAdder accepted = new LongAdder();
    private final LongAdder received = new LongAdder();
    private final List<ResumedTalk> talks;
    private final People people;
    private final Crowd crowd;

    StormRun(Context context, int connections, int messages) {
        this.context = context;
        this.patience = context.patience();
        this.connections = connections;
        this.messages = messages;
        this.talks = Stream.generate(ResumedTalk::new).limit(connections).toList();
        this.people = new People(context.loops(), context.server());
        this.crowd = Crowd.of(
                context,
                people,
                connections,
                number -> new ResumingReceiver(number, talks.get(number), received, context.trouble()));
    }

    Result run(Result settings) {
        List<Correspondent> correspondents = correspondents();
        crowd.comesIn(settings, FIRST_AT_ONCE);
        crowd.goes();
        write(correspondents);
        Result result = crowd.comesIn(settings, connections);
        patience.until(received::sum, accepted.sum());
        patience.settle();
        crowd.each(number -> {});
        return new Talks(talks).judge(result);
    }

    /** Each serves those of his loop, every so-manieth of all. */
    private List<Correspondent> correspondents() {
        int count = CORRESPONDENTS_OF_A_LOOP * context.loops().all().size();
        List<Connection> senders = people.login(people.register(count));
        List<Correspondent> all = senders.stream()
                .map(connection -> new Correspondent(connection, messages, accepted, context.trouble()))
                .toList();
        IntStream.range(0, connections)
                .forEach(number -> all.get(number % count)
                        .add(new Correspondent.Recipient(crowd.id(number), number, talks.get(number))));
        return all;
    }

    private void write(List<Correspondent> correspondents) {
        context.progress().show("all are cut off and written to");
        for (int place = 0; place < correspondents.size(); place++) {
            context.loops().of(place).execute(correspondents.get(place)::begin);
        }
        long all = (long) connections * messages;
        if (!patience.until(accepted::sum, all)) {
            throw new TroubleException("the server accepted " + accepted.sum() + " of " + all + " messages");
        }
    }
}
