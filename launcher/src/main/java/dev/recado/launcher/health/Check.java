package dev.recado.launcher.health;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Something that must be well.
 *
 * @param name what it is called, such as {@code delivery.database}
 * @param trouble says at once, from any thread, what is wrong: a few words without a secret, or nothing if all is well
 */
public record Check(String name, Supplier<Optional<String>> trouble) {}
