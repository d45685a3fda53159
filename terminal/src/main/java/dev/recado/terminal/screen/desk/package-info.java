/** What every view works with: words, questions and answers, what waits to be seen, and who is told of events. */
package dev.recado.terminal.screen.desk;
