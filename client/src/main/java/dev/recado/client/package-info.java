/**
 * The Java client library: a connection that comes back, sends that are repeated until they are answered, and an inbox that shows
 * everything once.
 *
 * <p>Begin with {@link dev.recado.client.RecadoClient}.
 */
package dev.recado.client;
