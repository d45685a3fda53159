/** The conversation log: the verticle and its configuration. */
package dev.recado.delivery;
