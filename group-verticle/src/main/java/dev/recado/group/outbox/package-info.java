/** The way of changes from the store to delivery, and who waits for their arrival. */
package dev.recado.group.outbox;
