/** Options that several workloads share. */
package dev.recado.benchmarks.options;
