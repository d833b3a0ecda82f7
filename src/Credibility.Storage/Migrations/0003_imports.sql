-- What imports found but could not settle, and the addresses that data sets of coordinated sites list.

-- One row for each import that changed something. The load says where its content comes from.
CREATE TABLE import_run (
    run         INTEGER PRIMARY KEY AUTOINCREMENT,
    load        INTEGER NOT NULL REFERENCES data_set (load),
    publisher   TEXT NOT NULL,
    rows        INTEGER NOT NULL,
    least_rows  INTEGER NOT NULL,
    most_rows   INTEGER NOT NULL,
    candidates  INTEGER NOT NULL,
    recorded_at TEXT NOT NULL
) STRICT;

-- A claim that is no fact yet: made by one side alone, or about somebody without a profile. agreed says which.
CREATE TABLE import_candidate (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    data_set     TEXT NOT NULL,
    subject      TEXT NOT NULL,
    relation     TEXT NOT NULL,
    object       TEXT NOT NULL,
    agreed       INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    evidence_url TEXT NOT NULL,
    seen_on      TEXT NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'refused')),
    recorded_at  TEXT NOT NULL,
    decided_at   TEXT,
    decided_by   TEXT,
    reason       TEXT,
    UNIQUE (data_set, subject, relation, object),
    CHECK ((state = 'open') = (decided_at IS NULL))
) STRICT;

-- A host that a data set lists, with the criterion that the data set states. What it no longer lists is withdrawn, never deleted.
CREATE TABLE flagged_address (
    data_set   TEXT NOT NULL,
    host       TEXT NOT NULL,
    load       INTEGER NOT NULL REFERENCES data_set (load),
    version    TEXT NOT NULL,
    date       TEXT,
    criterion  TEXT NOT NULL,
    report_url TEXT,
    withdrawn  INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    PRIMARY KEY (data_set, host)
) STRICT, WITHOUT ROWID;
CREATE INDEX flagged_address_host ON flagged_address (host) WHERE withdrawn = 0;

CREATE TRIGGER import_run_no_update BEFORE UPDATE ON import_run BEGIN SELECT raise(ABORT, 'import_run is append-only'); END;
CREATE TRIGGER import_run_no_delete BEFORE DELETE ON import_run BEGIN SELECT raise(ABORT, 'import_run is append-only'); END;
