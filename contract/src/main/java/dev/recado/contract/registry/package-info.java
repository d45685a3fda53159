/** What is said to the registry and by it: accounts, logins, who is online. */
package dev.recado.contract.registry;
