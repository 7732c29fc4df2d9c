-- Whose a document is, by what it is found, who may read it, and who did.

CREATE TABLE record (
    credential   TEXT PRIMARY KEY NOT NULL REFERENCES credential (id),
    tenant       TEXT NOT NULL,
    type         TEXT NOT NULL,        -- the credential type of the trade document; empty where it is none
    issuer       TEXT NOT NULL,
    valid_from   TEXT,                 -- days
    valid_until  TEXT,
    salt         BLOB NOT NULL,        -- of the commitment to the issuer
    place        BLOB NOT NULL UNIQUE, -- random: the order in the public register
    holder_place BLOB NOT NULL UNIQUE  -- random: the order among the holders
) STRICT, WITHOUT ROWID;

CREATE TABLE mark (
    key        TEXT NOT NULL,
    value      TEXT NOT NULL,
    credential TEXT NOT NULL REFERENCES credential (id),
    PRIMARY KEY (key, value, credential)
) STRICT, WITHOUT ROWID;

CREATE INDEX mark_of_credential ON mark (credential, key);

CREATE TABLE status_change (
    number     INTEGER PRIMARY KEY,
    credential TEXT NOT NULL REFERENCES credential (id),
    purpose    TEXT NOT NULL,
    is_set     INTEGER NOT NULL,
    instant    INTEGER NOT NULL
) STRICT;

CREATE INDEX status_change_of_credential ON status_change (credential, purpose, instant);

-- The newest row for a credential, tenant and reader counts.
CREATE TABLE permission (
    number     INTEGER PRIMARY KEY,
    credential TEXT NOT NULL REFERENCES credential (id),
    tenant     TEXT NOT NULL,
    reader     TEXT NOT NULL,
    granted    INTEGER NOT NULL
) STRICT;

CREATE INDEX permission_of_credential ON permission (credential, tenant, reader);

-- Nonces of signed requests, until the signature is too old anyway.
CREATE TABLE nonce (
    caller  TEXT NOT NULL,
    value   TEXT NOT NULL,
    expires INTEGER NOT NULL,
    PRIMARY KEY (caller, value)
) STRICT, WITHOUT ROWID;

CREATE INDEX nonce_by_end ON nonce (expires);

CREATE TABLE audit (
    number     INTEGER PRIMARY KEY AUTOINCREMENT,
    instant    INTEGER NOT NULL,
    caller     TEXT NOT NULL,
    tenant     TEXT NOT NULL,
    act        TEXT NOT NULL,
    credential TEXT,
    reader     TEXT,
    detail     TEXT
) STRICT;

-- What happened stays written.
CREATE TRIGGER audit_kept BEFORE UPDATE ON audit BEGIN SELECT RAISE (ABORT, 'append only'); END;
CREATE TRIGGER audit_whole BEFORE DELETE ON audit BEGIN SELECT RAISE (ABORT, 'append only'); END;
CREATE TRIGGER permission_kept BEFORE UPDATE ON permission BEGIN SELECT RAISE (ABORT, 'append only'); END;
CREATE TRIGGER permission_whole BEFORE DELETE ON permission BEGIN SELECT RAISE (ABORT, 'append only'); END;
