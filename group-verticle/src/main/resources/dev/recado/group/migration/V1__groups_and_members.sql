-- The groups that there are. name_key is what makes a name unique, however it is written.
CREATE TABLE chat_group (
    id          BIGINT      NOT NULL PRIMARY KEY,
    name        VARCHAR(64) NOT NULL,
    name_key    VARCHAR(64) NOT NULL,
    members     INTEGER     NOT NULL,
    -- How many have ever come into it.
    joined_last BIGINT      NOT NULL,
    CONSTRAINT chat_group_name_key UNIQUE (name_key)
);

-- Groups that ended. Their names are free again, their ids are never given to others: the log knows them.
CREATE TABLE ended_group (
    id BIGINT NOT NULL PRIMARY KEY
);

-- Who is in which group. joined is larger the later somebody came into it; whoever comes back comes anew.
CREATE TABLE membership (
    chat_group BIGINT      NOT NULL,
    account    BIGINT      NOT NULL,
    nickname   VARCHAR(63) NOT NULL,
    role       VARCHAR(6)  NOT NULL,
    joined     BIGINT      NOT NULL,
    CONSTRAINT membership_place PRIMARY KEY (chat_group, account)
);

-- The groups of an account.
CREATE INDEX membership_account ON membership (account, chat_group);
-- The oldest of those with a role.
CREATE INDEX membership_age ON membership (chat_group, role, joined);

-- What happened to groups and is not known to be in their conversations yet: written in the transaction in which it happened.
CREATE TABLE unsent_change (
    chat_group      BIGINT       NOT NULL,
    number          BIGINT       NOT NULL,
    id              VARCHAR(64)  NOT NULL,
    name            VARCHAR(64)  NOT NULL,
    author          BIGINT       NOT NULL,
    author_nickname VARCHAR(63)  NOT NULL,
    device          VARCHAR(64),
    session         VARCHAR(16),
    entry_type      VARCHAR(127) NOT NULL,
    body            VARCHAR(4096) NOT NULL,
    -- Accounts, with commas between them.
    joins           VARCHAR(2097152) NOT NULL,
    leaves          VARCHAR(4096) NOT NULL,
    CONSTRAINT unsent_change_place PRIMARY KEY (chat_group, number)
);
