-- The log: one leaf for each record, in the order in which they were written.
CREATE TABLE log (
    origin     TEXT NOT NULL,
    checkpoint TEXT           -- the last one that was signed
) STRICT;

CREATE TABLE log_leaf (
    position   INTEGER PRIMARY KEY,
    salt       BLOB NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('credential', 'edition', 'status')),
    credential TEXT REFERENCES credential (id), -- of a credential and of a change of its status
    list       TEXT,                            -- of an edition
    valid_from INTEGER,
    purpose    TEXT,                            -- of a change of status
    is_set     INTEGER,
    instant    INTEGER,
    FOREIGN KEY (list, valid_from) REFERENCES list_edition (list, valid_from),
    CHECK ((kind = 'edition') = (credential IS NULL)),
    CHECK ((kind = 'edition') = (list IS NOT NULL) AND (kind = 'edition') = (valid_from IS NOT NULL)),
    CHECK ((kind = 'status') = (purpose IS NOT NULL) AND (kind = 'status') = (is_set IS NOT NULL)
           AND (kind = 'status') = (instant IS NOT NULL))
) STRICT;

CREATE INDEX log_leaf_of_credential ON log_leaf (credential, kind);
CREATE INDEX log_leaf_of_edition ON log_leaf (list, valid_from);

-- Of level 0 the hashes of leaves, of each further one those of the full tiles below.
CREATE TABLE log_tile (
    level  INTEGER NOT NULL,
    number INTEGER NOT NULL,
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, number)
) STRICT, WITHOUT ROWID;
