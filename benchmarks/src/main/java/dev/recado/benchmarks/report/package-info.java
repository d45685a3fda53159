/** The figures of a run, and how they are shown: a line while it runs, a table at its end, JSON for programs. */
package dev.recado.benchmarks.report;
