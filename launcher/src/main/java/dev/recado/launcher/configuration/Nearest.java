package dev.recado.launcher.configuration;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Finds the name that was probably meant. */
final class Nearest {
    private Nearest() {}

    static String to(String written, Collection<String> names) {
        return names.stream()
                .min(Comparator.<String>comparingInt(name -> distanceToPart(written, name))
                        .thenComparingInt(name -> EditDistance.between(written, name)))
                .orElseThrow();
    }

    /** How far it is from the part of a path that resembles it most: who writes "window" means "limits.window". */
    private static int distanceToPart(String written, String path) {
        String[] segments = path.split("\\.");
        int length = Math.min(written.split("\\.").length, segments.length);
        return IntStream.rangeClosed(0, segments.length - length)
                .mapToObj(from -> String.join(".", Arrays.copyOfRange(segments, from, from + length)))
                .mapToInt(part -> EditDistance.between(written, part))
                .min()
                .orElseThrow();
    }
}
