-- Challenges that were given, until they run out.
CREATE TABLE challenge (
    value   TEXT PRIMARY KEY NOT NULL,
    expires INTEGER NOT NULL,
    used    INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX challenge_by_end ON challenge (expires);
