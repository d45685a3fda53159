/** The load driver: {@code recado bench} and its workloads. */
package dev.recado.benchmarks;
