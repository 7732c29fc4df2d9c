-- Deliveries that wait until every receiver of their group can be reached.
CREATE TABLE waiting (
    event    INTEGER NOT NULL REFERENCES event (sequence),
    receiver TEXT NOT NULL,
    team     TEXT NOT NULL,                       -- the name of the group
    until    INTEGER NOT NULL,                    -- when it waits no longer, in seconds
    PRIMARY KEY (event, receiver)
) STRICT, WITHOUT ROWID;
