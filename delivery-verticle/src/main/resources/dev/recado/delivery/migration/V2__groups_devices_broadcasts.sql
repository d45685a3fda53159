-- The device that an entry was sent from, if its session named one: the entry is not pending there.
ALTER TABLE entry ADD COLUMN device VARCHAR(64);

-- What of a conversation is somebody's: the entries from one number until another. In a direct conversation, everything.
-- Whoever left a group has an end; whoever came back has a new beginning, and the old part in past_tenure.
ALTER TABLE participant ADD COLUMN from_seq BIGINT DEFAULT 1 NOT NULL;
ALTER TABLE participant ADD COLUMN until_seq BIGINT DEFAULT 9223372036854775807 NOT NULL;
CREATE INDEX participant_members ON participant (low, high, account);

CREATE TABLE past_tenure (
    account   BIGINT NOT NULL,
    low       BIGINT NOT NULL,
    high      BIGINT NOT NULL,
    from_seq  BIGINT NOT NULL,
    until_seq BIGINT NOT NULL,
    CONSTRAINT past_tenure_place PRIMARY KEY (account, low, high, from_seq)
);

-- What the log must know of a group: how it is called now, and how many are in it.
CREATE TABLE group_log (
    id      BIGINT      NOT NULL PRIMARY KEY,
    name    VARCHAR(64) NOT NULL,
    members INTEGER     NOT NULL
);

-- Whom a broadcast is for, and how far its recipients are written down as participants of its conversation: one row each.
CREATE TABLE broadcast (
    id           BIGINT     NOT NULL PRIMARY KEY,
    author       BIGINT     NOT NULL,
    audience     VARCHAR(7) NOT NULL,
    recipients   BIGINT     NOT NULL,
    -- The last account that was looked at; 0 before the first.
    filled_after BIGINT     NOT NULL,
    filled       BOOLEAN    NOT NULL,
    -- When its entry was removed, 0 if it is kept; the recipients stay for a while, for devices that have not heard of it.
    removed_at   BIGINT     DEFAULT 0 NOT NULL
);
CREATE INDEX broadcast_filled ON broadcast (filled, id);
CREATE INDEX broadcast_removed ON broadcast (removed_at, id);

-- account takes nothing from the other one of the conversation.
CREATE TABLE blocked_sender (
    low     BIGINT NOT NULL,
    high    BIGINT NOT NULL,
    account BIGINT NOT NULL,
    CONSTRAINT blocked_sender_place PRIMARY KEY (low, high, account)
);

-- The devices that sessions have named. Not ready while its cursors are being made.
CREATE TABLE device (
    account BIGINT      NOT NULL,
    name    VARCHAR(64) NOT NULL,
    seen_at BIGINT      NOT NULL,
    ready   BOOLEAN     NOT NULL,
    CONSTRAINT device_place PRIMARY KEY (account, name)
);

-- How far a device is; where there is no row, at the beginning of what is its account's.
CREATE TABLE device_cursor (
    account       BIGINT      NOT NULL,
    device        VARCHAR(64) NOT NULL,
    low           BIGINT      NOT NULL,
    high          BIGINT      NOT NULL,
    delivered_seq BIGINT      NOT NULL,
    -- Everything up to here is acknowledged or was sent from this device.
    settled_seq   BIGINT      NOT NULL,
    CONSTRAINT device_cursor_place PRIMARY KEY (account, device, low, high)
);

-- Up to where retention has removed the entries of a conversation: numbers are not used again when none is left.
CREATE TABLE removed_entries (
    low       BIGINT NOT NULL,
    high      BIGINT NOT NULL,
    up_to_seq BIGINT NOT NULL,
    CONSTRAINT removed_entries_place PRIMARY KEY (low, high)
);
