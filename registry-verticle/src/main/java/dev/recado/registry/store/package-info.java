/** Where accounts and tokens are kept: the only SQL of the registry, the same for HSQLDB and PostgreSQL. */
package dev.recado.registry.store;
