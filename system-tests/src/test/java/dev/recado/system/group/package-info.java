/** Groups as their members see them: what reaches whom, who may do what, and what a large one costs. */
package dev.recado.system.group;
