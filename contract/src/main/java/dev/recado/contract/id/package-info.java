/** Identity has a type: what an account, a conversation, a message and a session are called, and which names are valid. */
package dev.recado.contract.id;
