-- Which document bears a serial number.
CREATE TABLE serial (
    tenant     TEXT NOT NULL,
    issuer     TEXT NOT NULL,
    type       TEXT NOT NULL,
    digest     BLOB NOT NULL,              -- SHA-256 of the number as it is compared
    turn       INTEGER NOT NULL,           -- 0, and one more for each document that bears it after the one before
    credential TEXT NOT NULL REFERENCES credential (id),
    is_free    INTEGER NOT NULL DEFAULT 0, -- the document only says that the number is free again
    is_double  INTEGER NOT NULL DEFAULT 0, -- issued by an earlier version although another document bore it
    PRIMARY KEY (tenant, issuer, type, digest, turn)
) STRICT, WITHOUT ROWID;

CREATE INDEX serial_of_credential ON serial (credential);
