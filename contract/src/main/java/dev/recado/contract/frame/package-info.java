/** The frames of the {@code bridge} dialect, for both ends of a connection: a 4-byte length and that many bytes of JSON. */
package dev.recado.contract.frame;
