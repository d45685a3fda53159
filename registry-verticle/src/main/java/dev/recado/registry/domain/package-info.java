/** What the registry decides, in plain Java: which password and token opens an account, how often one may fail, who is online. */
package dev.recado.registry.domain;
