/** Accounts to put load on a server with: made, connected, logged in. */
package dev.recado.benchmarks.people;
