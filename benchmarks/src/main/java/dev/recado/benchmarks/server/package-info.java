/** The server under load: one that is running, or one of the driver's own; and what the system says of its process. */
package dev.recado.benchmarks.server;
