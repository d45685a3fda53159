/**
 * JDBC mechanics shared by the verticles that keep data: opening and proving a database, batching reader and writer, migration. No
 * tables. Tests of a store find an empty database of either product in {@code StoreFixture}, in this module's test-jar.
 */
package dev.recado.storage;
