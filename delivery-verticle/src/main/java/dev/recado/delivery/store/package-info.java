/** The only SQL: what the writer's thread does, and what the threads of the reader do. */
package dev.recado.delivery.store;
