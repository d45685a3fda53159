/** The verticles inside of another application, as docs/embedding.md shows it. */
package dev.recado.examples;
