/** What delivery answers: one class a request, from top to bottom: check, decide, keep, answer. */
package dev.recado.delivery.handler;
