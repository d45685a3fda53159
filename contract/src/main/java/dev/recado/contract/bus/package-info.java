/** How verticles talk: typed addresses, asking and answering over the event bus, and the codec of what crosses it. */
package dev.recado.contract.bus;
