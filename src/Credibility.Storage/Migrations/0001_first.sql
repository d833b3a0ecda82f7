-- Instants are RFC 3339 in UTC with seven decimals, days are yyyy-MM-dd, fact dates are yyyy, yyyy-MM or yyyy-MM-dd.

CREATE TABLE schema_migration (
    version    INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    sha256     TEXT NOT NULL,
    applied_at TEXT NOT NULL
) STRICT;

-- One row about the store itself.
CREATE TABLE store (
    id        INTEGER PRIMARY KEY CHECK (id = 1),
    probed_at TEXT
) STRICT;
INSERT INTO store (id) VALUES (1);

-- One row for each load that changed something; the last row of a name is what is loaded.
CREATE TABLE data_set (
    load         INTEGER PRIMARY KEY AUTOINCREMENT,
    name         TEXT NOT NULL,
    layer        TEXT NOT NULL CHECK (layer IN ('shipped', 'import')),
    version      TEXT NOT NULL,
    sha256       TEXT NOT NULL,
    licence      TEXT NOT NULL,
    url          TEXT,
    as_of        TEXT NOT NULL,
    retrieved_at TEXT NOT NULL,
    loaded_at    TEXT NOT NULL,
    rows         INTEGER NOT NULL
) STRICT;
CREATE INDEX data_set_name ON data_set (name, load);

-- What a layer says about a source. A body holds only the properties that the layer gives;
-- a withdrawn layer keeps its last body, so that nothing is ever lost.
CREATE TABLE source_revision (
    revision      INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id     TEXT NOT NULL,
    layer         TEXT NOT NULL CHECK (layer IN ('shipped', 'import', 'local')),
    data_set      TEXT NOT NULL,
    load          INTEGER REFERENCES data_set (load),
    body          TEXT NOT NULL CHECK (json_valid(body)),
    withdrawn     INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    recorded_at   TEXT NOT NULL,
    author        TEXT NOT NULL,
    reason        TEXT NOT NULL,
    prev_revision INTEGER REFERENCES source_revision (revision),
    CHECK ((layer = 'local') = (load IS NULL)),
    CHECK ((layer = 'local') = (data_set = 'local'))
) STRICT;
CREATE INDEX source_revision_layer ON source_revision (source_id, layer, data_set, revision);
CREATE INDEX source_revision_data_set ON source_revision (data_set, source_id, revision);
CREATE INDEX source_revision_recorded ON source_revision (recorded_at, revision);

CREATE VIEW source_layer AS
SELECT * FROM source_revision AS r
WHERE r.revision = (
    SELECT max(l.revision) FROM source_revision AS l
    WHERE l.source_id = r.source_id AND l.layer = r.layer AND l.data_set = r.data_set);

-- The layers merged: derived from source_revision, kept because everybody reads it.
CREATE TABLE source_current (
    source_id   TEXT PRIMARY KEY,
    revision    INTEGER NOT NULL UNIQUE REFERENCES source_revision (revision),
    body        TEXT NOT NULL,
    withdrawn   INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    recorded_at TEXT NOT NULL
) STRICT;

-- The facts of the merged profile at each of its revisions. Null ends are unknown.
-- first_day and last_day are the outer days of the coarse dates, for asking by day.
CREATE TABLE fact (
    revision     INTEGER NOT NULL REFERENCES source_revision (revision),
    ordinal      INTEGER NOT NULL,
    source_id    TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('ownership', 'control', 'affiliation', 'membership', 'listing')),
    subject      TEXT,
    subject_name TEXT,
    detail       TEXT,
    share        REAL,
    decides      INTEGER CHECK (decides IN (0, 1)),
    valid_from   TEXT,
    valid_to     TEXT,
    first_day    TEXT,
    last_day     TEXT,
    recorded_at  TEXT NOT NULL,
    PRIMARY KEY (revision, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_source ON fact (source_id, kind, revision);
CREATE INDEX fact_subject ON fact (subject, kind) WHERE subject IS NOT NULL;

CREATE VIEW fact_current AS
SELECT f.* FROM fact AS f JOIN source_current AS c ON c.revision = f.revision WHERE c.withdrawn = 0;

-- A local fact that an upgrade would have overwritten. Property '*' is the source itself, withdrawn by its data set.
CREATE TABLE conflict (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id   TEXT NOT NULL,
    property    TEXT NOT NULL,
    data_set    TEXT NOT NULL,
    local_value TEXT,
    new_value   TEXT,
    state       TEXT NOT NULL CHECK (state IN ('open', 'kept', 'taken')),
    recorded_at TEXT NOT NULL,
    decided_at  TEXT,
    decided_by  TEXT,
    reason      TEXT,
    CHECK ((state = 'open') = (decided_at IS NULL))
) STRICT;
CREATE UNIQUE INDEX conflict_open ON conflict (source_id, property) WHERE state = 'open';

-- One row for each load or edit; the hash is known once the catalog has been built from it.
CREATE TABLE catalog_version (
    version      INTEGER PRIMARY KEY AUTOINCREMENT,
    revision     INTEGER NOT NULL,
    published_at TEXT NOT NULL,
    as_of        TEXT NOT NULL,
    sha256       TEXT
) STRICT;

-- A report belongs to the key that saved it: two keys may hold the same id.
CREATE TABLE report (
    id         TEXT NOT NULL,
    owner_key  TEXT NOT NULL,
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    keep_text  INTEGER NOT NULL CHECK (keep_text IN (0, 1)),
    body       BLOB NOT NULL,
    text       TEXT,
    PRIMARY KEY (id, owner_key),
    CHECK (keep_text = 1 OR text IS NULL)
) STRICT;
CREATE INDEX report_expires ON report (expires_at);

-- Append-only. The insert triggers refuse INSERT OR REPLACE, which deletes without firing a delete trigger.
CREATE TRIGGER source_revision_no_update BEFORE UPDATE ON source_revision BEGIN SELECT raise(ABORT, 'source_revision is append-only'); END;
CREATE TRIGGER source_revision_no_delete BEFORE DELETE ON source_revision BEGIN SELECT raise(ABORT, 'source_revision is append-only'); END;
CREATE TRIGGER source_revision_no_replace BEFORE INSERT ON source_revision
WHEN EXISTS (SELECT 1 FROM source_revision WHERE revision = NEW.revision)
BEGIN SELECT raise(ABORT, 'source_revision is append-only'); END;

CREATE TRIGGER fact_no_update BEFORE UPDATE ON fact BEGIN SELECT raise(ABORT, 'fact is append-only'); END;
CREATE TRIGGER fact_no_delete BEFORE DELETE ON fact BEGIN SELECT raise(ABORT, 'fact is append-only'); END;
CREATE TRIGGER fact_no_replace BEFORE INSERT ON fact
WHEN EXISTS (SELECT 1 FROM fact WHERE revision = NEW.revision AND ordinal = NEW.ordinal)
BEGIN SELECT raise(ABORT, 'fact is append-only'); END;

CREATE TRIGGER data_set_no_update BEFORE UPDATE ON data_set BEGIN SELECT raise(ABORT, 'data_set is append-only'); END;
CREATE TRIGGER data_set_no_delete BEFORE DELETE ON data_set BEGIN SELECT raise(ABORT, 'data_set is append-only'); END;

CREATE TRIGGER catalog_version_no_delete BEFORE DELETE ON catalog_version BEGIN SELECT raise(ABORT, 'catalog_version is append-only'); END;
CREATE TRIGGER catalog_version_hash_once BEFORE UPDATE ON catalog_version
WHEN OLD.sha256 IS NOT NULL OR OLD.version <> NEW.version OR OLD.revision <> NEW.revision
  OR OLD.published_at <> NEW.published_at OR OLD.as_of <> NEW.as_of
BEGIN SELECT raise(ABORT, 'catalog_version keeps its first hash'); END;
