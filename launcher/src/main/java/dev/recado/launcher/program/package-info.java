/** What is different when the process is a person's program and no server: it is quick to start, and its log keeps out of the way. */
package dev.recado.launcher.program;
