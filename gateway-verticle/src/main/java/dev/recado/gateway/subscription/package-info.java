/** What is announced on the bus, heard once by the gateway for all of its sessions that want it. */
package dev.recado.gateway.subscription;
