package dev.recado.benchmarks.workload;

import dev.recado.benchmarks.check.Counts;
import dev.recado.benchmarks.check.ResumedTalk;
import dev.recado.benchmarks.check.Verdict;
import dev.recado.benchmarks.report.Figure;
import dev.recado.benchmarks.report.Result;
import java.util.List;
import java.util.function.ToLongFunction;

/** What many talks over connections that break come to, once nobody says anything any more. */
record Talks(List<ResumedTalk> all) {
    Result judge(Result result) {
        long accepted = sum(ResumedTalk::acceptedCount);
        Verdict verdict =
                new Verdict(accepted, sum(ResumedTalk::lost), sum(ResumedTalk::repeated), sum(ResumedTalk::outOfOrder));
        return Measurement.verdict(result, verdict, new Counts(0, 0, accepted, sum(ResumedTalk::receivedCount), 0, 0))
                .with(Figure.WRONG_NUMBERS, sum(ResumedTalk::wrongNumbers))
                .with(Figure.REDELIVERED, sum(ResumedTalk::redelivered));
    }

    private long sum(ToLongFunction<ResumedTalk> count) {
        return all.stream().mapToLong(count).sum();
    }
}
