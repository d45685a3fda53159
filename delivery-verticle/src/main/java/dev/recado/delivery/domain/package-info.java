/** The rules of the log, in plain Java: numbers, cursors, repeats. Time is passed in; nothing here waits or stores. */
package dev.recado.delivery.domain;
