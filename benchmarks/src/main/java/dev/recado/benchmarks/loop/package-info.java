/** The event loops of the driver, work on them, and the thread that waits for it. */
package dev.recado.benchmarks.loop;
