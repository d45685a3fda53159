/** The wire with nothing between: sockets, lengths and bytes, so that a test can say what no client would. */
package dev.recado.system.wire;
