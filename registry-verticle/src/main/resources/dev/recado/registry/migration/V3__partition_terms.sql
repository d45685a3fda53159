-- For which term each partition was owned last: the next owner's is larger.
CREATE TABLE partition_term (
    number INTEGER NOT NULL PRIMARY KEY,
    term   BIGINT  NOT NULL
);
