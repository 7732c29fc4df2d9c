-- Whose cosignatures count, by their keys in the form of signed-note.
CREATE TABLE witness (
    vkey TEXT PRIMARY KEY NOT NULL
) STRICT, WITHOUT ROWID;

-- Checkpoints that witnesses cosigned.
CREATE TABLE cosigned (
    size        INTEGER PRIMARY KEY,
    note        TEXT NOT NULL,             -- signed by the log
    cosigned_by INTEGER NOT NULL,          -- how many of those who count
    is_over     INTEGER NOT NULL DEFAULT 0 -- everybody who could be asked was asked
) STRICT;

CREATE INDEX cosigned_by_most ON cosigned (cosigned_by, size);
CREATE INDEX cosigned_and_over ON cosigned (size) WHERE is_over = 1 AND cosigned_by > 0;

CREATE TABLE cosignature (
    vkey TEXT NOT NULL,
    size INTEGER NOT NULL REFERENCES cosigned (size),
    line TEXT NOT NULL,                    -- as it stands in a note
    PRIMARY KEY (vkey, size)
) STRICT, WITHOUT ROWID;
