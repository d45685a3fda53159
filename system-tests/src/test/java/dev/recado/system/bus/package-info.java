/** All verticles in the JVM of the test, on an event bus that cannot be relied on. */
package dev.recado.system.bus;
