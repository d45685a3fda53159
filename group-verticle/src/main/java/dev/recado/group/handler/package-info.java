/** What the group verticle answers: one class a kind of request, from its check to its answer. */
package dev.recado.group.handler;
