/** The writing of the log: what waits for the writer's thread, what that thread does in one transaction, and what comes of it. */
package dev.recado.delivery.log;
