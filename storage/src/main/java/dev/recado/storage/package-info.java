/** JDBC mechanics shared by the verticles that keep data: opening and proving a database, pool, batching writer, migration. No tables. */
package dev.recado.storage;
