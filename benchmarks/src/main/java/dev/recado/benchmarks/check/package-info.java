/** What was sent, accepted and received: how long it took, and whether anything was lost, repeated or out of order. */
package dev.recado.benchmarks.check;
