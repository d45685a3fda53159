CREATE TABLE partition_term (
    number INTEGER NOT NULL PRIMARY KEY,
    term   BIGINT  NOT NULL
);
