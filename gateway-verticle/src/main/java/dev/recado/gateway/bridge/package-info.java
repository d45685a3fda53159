/** The dialect {@code bridge}: a 4-byte length and a JSON object, as clients of the Vert.x TCP event-bus bridge speak it. */
package dev.recado.gateway.bridge;
