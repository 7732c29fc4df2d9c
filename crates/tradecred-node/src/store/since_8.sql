-- How long documents are kept: days that terms count from, holds, and what is left of a document that was deleted.

CREATE TABLE retention_start (
    credential TEXT NOT NULL REFERENCES credential (id),
    event      TEXT NOT NULL,
    day        TEXT NOT NULL,
    PRIMARY KEY (credential, event, day)
);

-- The newest row of a credential counts.
CREATE TABLE legal_hold (
    number     INTEGER PRIMARY KEY,
    credential TEXT NOT NULL REFERENCES credential (id),
    is_set     INTEGER NOT NULL,
    instant    INTEGER NOT NULL
);

CREATE INDEX legal_hold_of_credential ON legal_hold (credential, number);

CREATE TABLE tombstone (
    credential TEXT PRIMARY KEY NOT NULL REFERENCES credential (id),
    digest     TEXT NOT NULL, -- of the bytes that were deleted
    instant    INTEGER NOT NULL
);
