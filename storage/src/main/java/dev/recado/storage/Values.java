package dev.recado.storage;

import java.util.ArrayList;
import java.util.List;

/** What takes the places of the marks in a statement, in their order: numbers and texts, none of them {@code null}. */
public final class Values {
    private final List<Object> all;

    private Values(List<Object> all) {
        this.all = all;
    }

    /**
     * Takes values.
     *
     * @param values numbers and texts; may be none
     * @return them
     */
    public static Values of(Object... values) {
        return new Values(List.of(values));
    }

    /**
     * Adds values.
     *
     * @param more numbers and texts
     * @return these, followed by the others
     */
    public Values and(Object... more) {
        List<Object> longer = new ArrayList<>(all.size() + more.length);
        longer.addAll(all);
        longer.addAll(List.of(more));
        return new Values(longer);
    }

    List<Object> all() {
        return all;
    }
}
