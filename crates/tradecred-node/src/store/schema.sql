-- Everything a node must not lose. Instants are seconds since 1970-01-01T00:00:00Z.

CREATE TABLE node (
    did TEXT NOT NULL
);

CREATE TABLE credential (
    id      TEXT PRIMARY KEY,
    created INTEGER NOT NULL,
    body    BLOB NOT NULL        -- the signed credential as it was answered
);

CREATE TABLE status_list (
    id      TEXT PRIMARY KEY,
    url     TEXT NOT NULL UNIQUE, -- as it stands in status entries
    purpose TEXT NOT NULL,
    used    INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0 -- an entry changed in the second in which the newest edition begins
);

CREATE TABLE status_entry (
    list       TEXT NOT NULL REFERENCES status_list (id),
    position   INTEGER NOT NULL,
    credential TEXT NOT NULL REFERENCES credential (id),
    is_set     INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (list, position)
) WITHOUT ROWID;

CREATE INDEX status_entry_of_credential ON status_entry (credential);

-- Every signed edition is kept: a question about the past is answered with the list of the past.
CREATE TABLE list_edition (
    list       TEXT NOT NULL REFERENCES status_list (id),
    valid_from INTEGER NOT NULL,
    body       BLOB NOT NULL,
    PRIMARY KEY (list, valid_from)
);

CREATE TABLE idempotency (
    key        TEXT PRIMARY KEY,
    request    BLOB NOT NULL,     -- SHA-256 of the body
    credential TEXT NOT NULL REFERENCES credential (id)
);
