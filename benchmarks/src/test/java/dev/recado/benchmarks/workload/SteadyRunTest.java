package dev.recado.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.Flights;
import dev.recado.benchmarks.loop.Loop;
import dev.recado.benchmarks.loop.Loops;
import dev.recado.benchmarks.loop.Trouble;
import dev.recado.benchmarks.options.MeasureOptions;
import dev.recado.benchmarks.options.RunOptions;
import dev.recado.benchmarks.report.Figure;
import dev.recado.benchmarks.report.Progress;
import dev.recado.benchmarks.report.Result;
import dev.recado.benchmarks.server.Endpoint;
import dev.recado.benchmarks.server.GivenServer;
import io.vertx.core.Future;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SteadyRunTest {
    private static final long MINUTE = 60_000_000_000L;

    private final Trouble trouble = new Trouble();
    private final Loops loops = new Loops(1, trouble);
    private final Context context = new Context(
            new GivenServer(List.of(new Endpoint("127.0.0.1", 1)), List.of()),
            loops,
            trouble,
            new Progress(new PrintWriter(Writer.nullWriter()), false),
            MeasureOptions.untimed(CommandLine.populateCommand(new RunOptions(), "--patience=1")));

    @AfterEach
    void close() {
        loops.close();
    }

    @Test
    void shouldMeasureWhatWasDueBeforeTheEndAndIsWrittenAndDoneBehindIt() {
        // given
        Cells<Minutes> cells = Cells.of(loops, 1, 1, number -> Future.succeededFuture(new Minutes(loops.of(number))));

        // when
        Result result = new SteadyRun(context, cells, new Late(cells.get(0))).run(Result.of("late"), Counts::ended);

        // then
        assertThat(result.figures().get(Figure.MAX_MS)).isBetween(60_000.0, 60_100.0);
        assertThat(result.figures().get(Figure.ACCEPTED_MAX_MS)).isBetween(60_000.0, 60_100.0);
        assertThat(result.figures().get(Figure.ACCEPTED)).isEqualTo(2);
    }

    /** Writes when it is stopped: what was due before, and what was due behind. */
    private record Late(Minutes cell) implements Supply {
        @Override
        public void start() {
            // There is no hurry.
        }

        @Override
        public void stop(long end) {
            cell.loop().execute(() -> {
                cell.send(end - 1);
                cell.send(end);
            });
        }

        @Override
        public boolean done() {
            return true;
        }

        @Override
        public void close() {
            // It is done.
        }
    }

    /** The first message takes a minute, the second one two, and so on, by a clock that runs ahead. */
    private static final class Minutes implements PartialCell {
        private final Loop loop;
        private final Flights flights;

        Minutes(Loop loop) {
            this.loop = loop;
            this.flights = new Flights(loop.tally(), 0);
        }

        Loop loop() {
            return loop;
        }

        @Override
        public void send(long due) {
            int flight = flights.begin(due);
            loop.execute(() -> flights.accepted(flight, due + (flight + 1) * MINUTE));
        }
    }
}
