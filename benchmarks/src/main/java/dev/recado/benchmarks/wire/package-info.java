/** The bridge dialect as cheaply as a client can speak it: connections, frames that are made ahead, and a scanner of bytes. */
package dev.recado.benchmarks.wire;
