package dev.recado.storage;

/** Which database product is spoken to. Where SQL must differ, it differs by this. */
public enum Dialect {
    /** HSQLDB, embedded: its files are this process's own. */
    HSQLDB("jdbc:hsqldb:"),
    /** PostgreSQL, or what speaks its protocol. */
    POSTGRESQL("jdbc:postgresql:");

    private final String urlPrefix;

    Dialect(String urlPrefix) {
        this.urlPrefix = urlPrefix;
    }

    /**
     * The dialect of a database.
     *
     * @param url its JDBC URL
     * @return what is spoken there
     * @throws IllegalArgumentException if it is neither of them
     */
    public static Dialect of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.urlPrefix)) {
                return dialect;
            }
        }
        throw new IllegalArgumentException("url: expected jdbc:hsqldb:… or jdbc:postgresql:…");
    }
}
