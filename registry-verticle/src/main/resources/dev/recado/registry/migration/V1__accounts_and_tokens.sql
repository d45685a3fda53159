-- Who exists. nickname_key is what makes a nickname unique, however it is written.
CREATE TABLE account (
    id            BIGINT       NOT NULL PRIMARY KEY,
    nickname      VARCHAR(63)  NOT NULL,
    nickname_key  VARCHAR(63)  NOT NULL,
    name          VARCHAR(128),
    password_hash VARCHAR(60),
    created_at    BIGINT       NOT NULL,
    last_seen_at  BIGINT       NOT NULL,
    CONSTRAINT account_nickname_key UNIQUE (nickname_key)
);

-- What opens an account again. Only the SHA-256 of a token is kept, as 43 characters of base64url.
CREATE TABLE token (
    hash       VARCHAR(43) NOT NULL PRIMARY KEY,
    account    BIGINT      NOT NULL,
    expires_at BIGINT      NOT NULL
);

CREATE INDEX token_account ON token (account);
