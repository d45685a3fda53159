/** What a server costs that does nothing but carry frames: the measure for one that also keeps them. */
package dev.recado.benchmarks.relay;
