-- Documents that callers received, each a bundle of one tenant; the row stays when the bundle is deleted.
CREATE TABLE received (
    number   INTEGER PRIMARY KEY AUTOINCREMENT, -- the order; never shown
    id       TEXT NOT NULL UNIQUE,
    tenant   TEXT NOT NULL,
    document TEXT,                              -- the id that the document gives itself
    input    TEXT NOT NULL,                     -- the digest of the document's own bytes
    digest   TEXT NOT NULL,                     -- of the bundle
    instant  INTEGER NOT NULL,                  -- when it was received
    body     BLOB NOT NULL,                     -- the bundle; empty once it was deleted
    deleted  INTEGER,                           -- when
    key      TEXT UNIQUE,                       -- the caller's key of the request
    request  BLOB                               -- SHA-256 of it
) STRICT;

CREATE INDEX received_of_tenant ON received (tenant, number);
CREATE INDEX received_of_document ON received (document, tenant, number);

-- Days that terms of received documents count from. An empty tenant is every one.
CREATE TABLE received_start (
    tenant   TEXT NOT NULL,
    document TEXT NOT NULL,
    event    TEXT NOT NULL,
    day      TEXT NOT NULL,
    PRIMARY KEY (document, tenant, event, day)
) STRICT, WITHOUT ROWID;

-- Legal holds of received documents: the newest row of a document and tenant, or of every tenant, counts.
CREATE TABLE received_hold (
    number   INTEGER PRIMARY KEY,
    tenant   TEXT NOT NULL,
    document TEXT NOT NULL,
    is_set   INTEGER NOT NULL,
    instant  INTEGER NOT NULL
) STRICT;

CREATE INDEX received_hold_of_document ON received_hold (document, number);

-- What was held before stays held in what is received of it later.
INSERT INTO received_hold (number, tenant, document, is_set, instant)
    SELECT number, '', credential, is_set, instant FROM legal_hold;
