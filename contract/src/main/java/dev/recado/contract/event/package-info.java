/** What happens, for those who are told of all of it: bots, and whoever is to be kept informed. */
package dev.recado.contract.event;
