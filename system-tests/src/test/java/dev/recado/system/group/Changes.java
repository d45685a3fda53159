package dev.recado.system.group;

/** The types of what happens to a group. */
final class Changes {
    static final String CREATED = "recado.group.created";
    static final String ADDED = "recado.group.added";
    static final String JOINED = "recado.group.joined";
    static final String LEFT = "recado.group.left";
    static final String REMOVED = "recado.group.removed";
    static final String RENAMED = "recado.group.renamed";
    static final String ROLE = "recado.group.role";

    private Changes() {}
}
