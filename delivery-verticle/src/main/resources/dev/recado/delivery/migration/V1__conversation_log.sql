-- The log: one row a message, numbered 1, 2, 3 … in its conversation.
-- (low, high) is the conversation: the two accounts of a direct one, 0 and the group of a group's.
CREATE TABLE entry (
    low             BIGINT       NOT NULL,
    high            BIGINT       NOT NULL,
    seq             BIGINT       NOT NULL,
    author          BIGINT       NOT NULL,
    author_nickname VARCHAR(63)  NOT NULL,
    client_id       VARCHAR(64)  NOT NULL,
    accepted_at     BIGINT       NOT NULL,
    media_type      VARCHAR(127) NOT NULL,
    body            VARCHAR(1048576) NOT NULL,
    -- Whoever lost a conversation to another owner without knowing cannot write into it.
    CONSTRAINT entry_position PRIMARY KEY (low, high, seq),
    -- The same author and id again is the same message: the last word on it.
    CONSTRAINT entry_once UNIQUE (author, client_id)
);

-- How far each participant of a conversation is.
CREATE TABLE participant (
    account        BIGINT NOT NULL,
    low            BIGINT NOT NULL,
    high           BIGINT NOT NULL,
    -- What he acknowledged.
    delivered_seq  BIGINT NOT NULL,
    read_seq       BIGINT NOT NULL,
    -- Everything up to here is acknowledged or his own; written now and then, so that his own entries are not searched again and again.
    settled_seq    BIGINT NOT NULL,
    -- How far he knows that the other one is.
    seen_delivered BIGINT NOT NULL,
    seen_read      BIGINT NOT NULL,
    CONSTRAINT participant_place PRIMARY KEY (account, low, high)
);
