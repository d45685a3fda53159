/** The command line: what may be typed, what is printed, and with which code the process ends. */
package dev.recado.launcher.command;
