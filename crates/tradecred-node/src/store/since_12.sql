-- The chain: what the rows were of which no leaf speaks. Link 0 holds how many leaves there were before it.
CREATE TABLE chain (
    number INTEGER PRIMARY KEY,
    listed TEXT NOT NULL, -- the rows of one transaction, each with its digest
    head   BLOB NOT NULL  -- over the head before and what is listed
) STRICT;

-- Of what the salt of a leaf was made; nothing of leaves from before the chain.
ALTER TABLE log_leaf ADD COLUMN random BLOB;
ALTER TABLE log_leaf ADD COLUMN chain INTEGER; -- the newest link at that time
