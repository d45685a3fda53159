/** How each request to the registry is answered, from its check to its answer. */
package dev.recado.registry.handler;
