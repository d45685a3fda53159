/** The dialect of JSON objects without frames: what is one, what it asks for, and what is answered in Portuguese. */
package dev.recado.gateway.json;
