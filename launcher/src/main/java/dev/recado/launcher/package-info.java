/** Where the process begins and ends: the only room that knows all verticles, and the only one that may exit. */
package dev.recado.launcher;
