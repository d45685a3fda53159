/** The terminal client against real servers: as a program in a pseudo-terminal, keys typed, the screen read back; and its messenger. */
package dev.recado.system.terminal;
