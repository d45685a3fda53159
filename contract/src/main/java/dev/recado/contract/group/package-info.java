/** What is said to the group verticle: who is in which group, and what he may do there. */
package dev.recado.contract.group;
