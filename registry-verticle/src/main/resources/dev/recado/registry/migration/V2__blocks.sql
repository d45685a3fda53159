-- Who hides from whom, and when the other one is told that he was last seen.
CREATE TABLE blocked_account (
    account       BIGINT NOT NULL,
    other         BIGINT NOT NULL,
    shown_seen_at BIGINT NOT NULL,
    CONSTRAINT blocked_account_pair PRIMARY KEY (account, other)
);
