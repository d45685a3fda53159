package dev.recado.benchmarks.workload;

/** A message is written when an earlier one has arrived: as much as the server can take, with so many under way. */
final class ClosedLoop implements Supply {
    private final Cells<?> cells;

    ClosedLoop(Cells<?> cells) {
        this.cells = cells;
    }

    @Override
    public void start() {
        cells.each(Cell::fill);
    }

    @Override
    public void stop(long end) {
        cells.each(Cell::stop);
    }

    @Override
    public boolean done() {
        return true;
    }

    @Override
    public void close() {
        // It writes only when it is answered.
    }
}
