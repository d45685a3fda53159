-- Whether a post was accepted before is known by these tables instead of by a unique key: ids of clients have no order, and a key of
-- them costs HSQLDB one row read from the disk after the other. Each post is noted by a hash of its author and id, and by where its
-- entry is: 32 bytes. The key, entry_once, is dropped at the start that finds it.

-- What each of the last transactions accepted. In memory, since so few rows come and go so fast; and in the log like all others.
CREATE MEMORY TABLE IF NOT EXISTS post_transaction (
    id    BIGINT             NOT NULL PRIMARY KEY,
    posts VARBINARY(2097152) NOT NULL
);

-- What several transactions accepted, until it is part of a run.
CREATE TABLE IF NOT EXISTS post_batch (
    id    BIGINT               NOT NULL PRIMARY KEY,
    posts VARBINARY(134217728) NOT NULL
);

-- Many posts that followed each other, in blocks ordered by their hashes.
CREATE TABLE IF NOT EXISTS post_run (
    id     BIGINT              NOT NULL PRIMARY KEY,
    -- Tells of most posts that they are not in it.
    filter VARBINARY(33554432) NOT NULL
);

CREATE TABLE IF NOT EXISTS post_block (
    run        BIGINT           NOT NULL,
    first_hash BIGINT           NOT NULL,
    posts      VARBINARY(16384) NOT NULL,
    CONSTRAINT post_block_place PRIMARY KEY (run, first_hash)
);
