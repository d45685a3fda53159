/** What a client may do, whatever it speaks: requests in, answers and events out; limits, order and back-pressure are here, once. */
package dev.recado.gateway.session;
