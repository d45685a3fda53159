/** What is done to a server: one command for each kind of load. */
package dev.recado.benchmarks.workload;
