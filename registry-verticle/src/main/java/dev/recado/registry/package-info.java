/** Who exists, how they prove it, who is online: the verticle and its configuration. */
package dev.recado.registry;
