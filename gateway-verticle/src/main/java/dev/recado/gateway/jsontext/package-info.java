/** JSON from people nobody vouches for, and JSON for them: its text, not what it means. */
package dev.recado.gateway.jsontext;
