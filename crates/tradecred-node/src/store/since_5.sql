-- Events, in the order in which they were written, and what became of each delivery.
CREATE TABLE event (
    sequence   INTEGER PRIMARY KEY AUTOINCREMENT, -- the order; never shown
    id         TEXT NOT NULL UNIQUE,
    credential TEXT NOT NULL REFERENCES credential (id),
    time       INTEGER NOT NULL,                  -- when it happened, in seconds
    recorded   INTEGER NOT NULL,                  -- when it was written, in milliseconds of the machine's clock
    body       BLOB NOT NULL                      -- as it is sent, at every attempt
) STRICT;

CREATE INDEX event_of_credential ON event (credential, sequence);

CREATE TABLE delivery (
    event    INTEGER NOT NULL REFERENCES event (sequence),
    receiver TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    due      INTEGER NOT NULL,                    -- when it is to be tried, in seconds
    ended    INTEGER,                             -- in milliseconds of the machine's clock
    outcome  TEXT,                                -- of the last attempt
    accepted INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (receiver, event)
) STRICT, WITHOUT ROWID;

CREATE INDEX delivery_open ON delivery (receiver, event) WHERE ended IS NULL;
