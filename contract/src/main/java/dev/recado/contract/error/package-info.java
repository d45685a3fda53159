/** How a request is refused: the numbered codes of the wire, and the exception that carries one across the bus. */
package dev.recado.contract.error;
