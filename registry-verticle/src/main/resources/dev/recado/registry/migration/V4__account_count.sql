-- How many accounts there are, by the partition whose owner added them: changed with each, so that nobody has to count them.
CREATE TABLE account_count (
    number   INTEGER NOT NULL PRIMARY KEY,
    accounts BIGINT  NOT NULL
);
INSERT INTO account_count (number, accounts) SELECT 0, COUNT(*) FROM account;
INSERT INTO account_count (number, accounts) VALUES (1, 0);
INSERT INTO account_count (number, accounts) VALUES (2, 0);
INSERT INTO account_count (number, accounts) VALUES (3, 0);
