-- What one account keeps on this computer. (low, high) is a conversation: the two accounts of a direct one, 0 and the number of another.

-- Everybody who was ever heard of. nickname_key is what makes a nickname unique; null if somebody else was heard of by it since.
CREATE CACHED TABLE person (
    account      BIGINT       NOT NULL PRIMARY KEY,
    nickname     VARCHAR(63)  NOT NULL,
    nickname_key VARCHAR(63),
    -- Null for somebody who is known by his nickname only.
    name         LONGVARCHAR
);
CREATE INDEX person_nickname ON person (nickname_key);

-- The contacts, and what this person calls them.
CREATE CACHED TABLE contact (
    account   BIGINT NOT NULL PRIMARY KEY,
    alias     LONGVARCHAR,
    alias_key LONGVARCHAR
);

-- Every group that was ever heard of; name_key as a person's nickname_key.
CREATE CACHED TABLE known_group (
    id       BIGINT      NOT NULL PRIMARY KEY,
    name     VARCHAR(64) NOT NULL,
    name_key VARCHAR(64),
    mine     BOOLEAN     NOT NULL,
    -- The newest of its entries that told its name.
    told_seq BIGINT      NOT NULL
);
CREATE INDEX known_group_name ON known_group (name_key);

-- What was said, as far as it was seen here. Numbers may be missing.
CREATE CACHED TABLE entry (
    low             BIGINT       NOT NULL,
    high            BIGINT       NOT NULL,
    seq             BIGINT       NOT NULL,
    author          BIGINT       NOT NULL,
    author_nickname VARCHAR(63)  NOT NULL,
    client_id       VARCHAR(64)  NOT NULL,
    accepted_at     BIGINT       NOT NULL,
    media_type      VARCHAR(127) NOT NULL,
    body            LONGVARCHAR  NOT NULL,
    group_name      VARCHAR(64),
    device          VARCHAR(64),
    -- The server wrote it, to say what happened to a group.
    told_change     BOOLEAN      NOT NULL,
    -- The body without capitals and accents, to be searched; empty for a change.
    folded          LONGVARCHAR  NOT NULL,
    CONSTRAINT entry_position PRIMARY KEY (low, high, seq)
);
CREATE INDEX entry_time ON entry (accepted_at);

-- The conversations, and how far this person is.
CREATE CACHED TABLE conversation (
    low      BIGINT NOT NULL,
    high     BIGINT NOT NULL,
    -- The last entry that was heard of.
    last_seq BIGINT NOT NULL,
    read_seq BIGINT NOT NULL,
    -- Of read_seq, what the server knows.
    told_seq BIGINT NOT NULL,
    CONSTRAINT conversation_place PRIMARY KEY (low, high)
);

-- How far the others are.
CREATE CACHED TABLE reach (
    low           BIGINT NOT NULL,
    high          BIGINT NOT NULL,
    account       BIGINT NOT NULL,
    delivered_seq BIGINT NOT NULL,
    read_seq      BIGINT NOT NULL,
    CONSTRAINT reach_place PRIMARY KEY (low, high, account)
);

-- What waits to be accepted, or was refused. The lower number goes first.
CREATE CACHED TABLE waiting (
    number    BIGINT      NOT NULL PRIMARY KEY,
    client_id VARCHAR(64) NOT NULL,
    low       BIGINT      NOT NULL,
    high      BIGINT      NOT NULL,
    body      LONGVARCHAR NOT NULL,
    queued_at BIGINT      NOT NULL,
    refusal   LONGVARCHAR,
    CONSTRAINT waiting_once UNIQUE (client_id)
);
