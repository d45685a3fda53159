package dev.recado.terminal.screen.display;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was written since the screen was last cleared: lines, the newest last, of which some may still change. Keeps the newest
 * {@value #LINES_MAX}. Thread safe; the painter is told of what is new and asks for it with {@link #take}.
 */
public final class Sheet {
    /** How many lines are kept. */
    static final int LINES_MAX = 500;

    private final List<Line> lines = new ArrayList<>();
    private final Map<Object, Line> told = new LinkedHashMap<>();
    private final Set<Object> changed = new HashSet<>();
    /** How many of the lines at the beginning are on the screen. */
    private int painted;

    private boolean cleared = true;
    private boolean first = true;
    private boolean rings;
    private Runnable touched = () -> {};

    /**
     * What is not on the screen yet.
     *
     * @param lines everything that is kept
     * @param painted how many of them, at the beginning, were printed already
     * @param changed the keys of those on the screen that look otherwise now
     * @param told what to say of the changed ones where the screen cannot be painted anew
     * @param cleared whether nothing of it is on the screen
     * @param first whether nothing of it ever was
     * @param rings whether to ring the bell
     */
    record Update(
            List<Line> lines,
            int painted,
            Set<Object> changed,
            List<Line> told,
            boolean cleared,
            boolean first,
            boolean rings) {
        boolean isEmpty() {
            return painted == lines.size() && changed.isEmpty() && !cleared && !rings;
        }

        List<Line> added() {
            return lines.subList(painted, lines.size());
        }
    }

    /** From now on somebody is told when there is something to take. */
    synchronized void whenTouched(Runnable listener) {
        touched = listener;
    }

    /**
     * Writes a line.
     *
     * @param line below all others
     */
    public void add(Line line) {
        synchronized (this) {
            lines.add(line);
            if (lines.size() > LINES_MAX) {
                lines.remove(0);
                painted = Math.max(0, painted - 1);
            }
        }
        touched();
    }

    /**
     * Changes a line, wherever it stands. Nothing happens if there is no line with its key, or it looks the same.
     *
     * @param line with a key
     * @param news what to say of it on a terminal where nothing can be painted twice, or {@code null} for nothing
     */
    public void change(Line line, Line news) {
        synchronized (this) {
            int index = indexOf(line.key());
            if (index < 0 || lines.get(index).equals(line)) {
                return;
            }
            lines.set(index, line);
            if (index < painted) {
                changed.add(line.key());
                told.remove(line.key());
                if (news != null) {
                    told.put(line.key(), news);
                }
            }
        }
        touched();
    }

    /**
     * Takes a line away. Nothing happens if there is no line with this key.
     *
     * @param key of the line
     */
    public void remove(Object key) {
        synchronized (this) {
            int index = indexOf(key);
            if (index < 0) {
                return;
            }
            lines.remove(index);
            changed.remove(key);
            told.remove(key);
            if (index < painted) {
                painted--;
                cleared = true;
            }
        }
        touched();
    }

    private int indexOf(Object key) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (key.equals(lines.get(i).key())) {
                return i;
            }
        }
        return -1;
    }

    /** Rings the bell with the next painting. */
    public void ring() {
        synchronized (this) {
            rings = true;
        }
        touched();
    }

    /** The screen shows something else now, or shows it otherwise: the next painting begins with an empty one. */
    synchronized void forget() {
        cleared = true;
    }

    synchronized Update take() {
        Update update = new Update(
                List.copyOf(lines), painted, Set.copyOf(changed), List.copyOf(told.values()), cleared, first, rings);
        painted = lines.size();
        first = false;
        changed.clear();
        told.clear();
        cleared = false;
        rings = false;
        return update;
    }

    private void touched() {
        Runnable listener;
        synchronized (this) {
            listener = touched;
        }
        listener.run();
    }
}
