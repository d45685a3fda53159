/** The only SQL: what the writer's thread does through plain JDBC, and what is read through the pool. */
package dev.recado.delivery.store;
