/** The terminal client against a real server. */
package dev.recado.system.terminal;
