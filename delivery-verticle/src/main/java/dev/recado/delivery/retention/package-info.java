/** The removing of what is no longer kept: old entries, broadcasts that are gone, devices that do not come back. */
package dev.recado.delivery.retention;
