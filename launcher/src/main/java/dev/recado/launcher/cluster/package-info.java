/** A process as one of several: membership and the event bus between them. Loaded only if there is a cluster. */
package dev.recado.launcher.cluster;
