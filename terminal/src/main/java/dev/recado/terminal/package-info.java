/**
 * The terminal client: what a person, or a script, uses to talk. Knows the server by the client library only.
 */
package dev.recado.terminal;
