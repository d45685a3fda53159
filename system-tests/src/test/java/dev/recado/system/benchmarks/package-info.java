/** The load driver, as it ships. */
package dev.recado.system.benchmarks;
