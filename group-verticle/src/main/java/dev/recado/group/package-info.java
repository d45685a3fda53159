/** Groups, who is in them, and what he may do there: the verticle and its configuration. */
package dev.recado.group;
