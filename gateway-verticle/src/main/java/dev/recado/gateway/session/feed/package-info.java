/** How the entries of an account's conversations reach a session: in order, none twice, none left out, and not too many at once. */
package dev.recado.gateway.session.feed;
