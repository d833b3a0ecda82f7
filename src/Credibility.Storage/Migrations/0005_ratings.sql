-- Ratings by others, outside profiles: no view, revision or catalog is made from this table. A rating is text on its rater's own
-- scale. What a data set no longer says is withdrawn, never deleted.

CREATE TABLE rating (
    data_set  TEXT NOT NULL,
    source_id TEXT NOT NULL,
    named     TEXT NOT NULL,
    -- The load that said it first in these words, or withdrew it: it moves exactly when what is shown does.
    load      INTEGER NOT NULL REFERENCES data_set (load),
    rater     TEXT NOT NULL,
    value     TEXT NOT NULL,
    scale     TEXT NOT NULL,
    date      TEXT,
    url       TEXT NOT NULL,
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    PRIMARY KEY (data_set, source_id, named)
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_source ON rating (source_id);
CREATE INDEX rating_load ON rating (load);
