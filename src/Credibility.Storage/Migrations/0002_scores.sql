-- Published scores: one row for each change, in the order in which they were published. What answers show of a source with its
-- score is hashed in inputs; a row is written when that hash moves, and when a source leaves.
CREATE TABLE score_revision (
    change         INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id      TEXT NOT NULL,
    revision       INTEGER NOT NULL,            -- the store had been read up to here
    inputs         TEXT NOT NULL,
    version        TEXT NOT NULL,               -- of the score: hash of its parameters and of what counts
    method         TEXT NOT NULL,
    parameters     TEXT NOT NULL,               -- hash of the method's numbers for scores
    as_of          TEXT NOT NULL,
    name           TEXT NOT NULL,
    kind           TEXT NOT NULL,
    country        TEXT,
    score          REAL,                        -- shown, 0-100 in tenths; null where not rated
    low            REAL,
    high           REAL,
    how_sure       TEXT CHECK (how_sure IN ('low', 'medium', 'high')),
    letter         TEXT,
    evidence       REAL NOT NULL,
    facts          INTEGER NOT NULL,
    not_rated      TEXT,
    parts          TEXT NOT NULL CHECK (json_valid(parts)),
    since          TEXT NOT NULL,               -- recorded_at of the first row of this version's unbroken run
    withdrawn      INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    recorded_at    TEXT NOT NULL,
    CHECK ((score IS NULL) = (low IS NULL) AND (score IS NULL) = (high IS NULL) AND (score IS NULL) = (how_sure IS NULL)),
    CHECK (withdrawn = 1 OR (score IS NULL) = (not_rated IS NOT NULL)),
    CHECK (withdrawn = 0 OR score IS NULL)
) STRICT;
CREATE INDEX score_revision_source ON score_revision (source_id, change);

-- The last row of each source: derived, kept because every start reads it.
CREATE TABLE score_current (
    source_id TEXT PRIMARY KEY,
    change    INTEGER NOT NULL UNIQUE REFERENCES score_revision (change)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER score_revision_no_update BEFORE UPDATE ON score_revision BEGIN SELECT raise(ABORT, 'score_revision is append-only'); END;
CREATE TRIGGER score_revision_no_delete BEFORE DELETE ON score_revision BEGIN SELECT raise(ABORT, 'score_revision is append-only'); END;
CREATE TRIGGER score_revision_no_replace BEFORE INSERT ON score_revision
WHEN EXISTS (SELECT 1 FROM score_revision WHERE change = NEW.change)
BEGIN SELECT raise(ABORT, 'score_revision is append-only'); END;
