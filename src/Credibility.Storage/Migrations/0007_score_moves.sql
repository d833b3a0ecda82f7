-- Changes with which a source got another kind or country: who reads one kind or country alone has to be told that it left.
-- Derived from score_revision, kept because every start reads it.
CREATE TABLE score_move (
    change      INTEGER PRIMARY KEY REFERENCES score_revision (change),
    was_kind    TEXT NOT NULL,
    was_country TEXT
) STRICT;

INSERT INTO score_move (change, was_kind, was_country)
SELECT change, was_kind, was_country
FROM (SELECT change, kind, country, lag(kind) OVER own AS was_kind, lag(country) OVER own AS was_country
      FROM score_revision WINDOW own AS (PARTITION BY source_id ORDER BY change))
WHERE was_kind IS NOT NULL AND (kind <> was_kind OR country IS NOT was_country);

-- Numbers that a restore took out of use: a reader that holds one was told of changes that there are no longer.
CREATE TABLE score_gap (
    after_change INTEGER PRIMARY KEY,
    up_to        INTEGER NOT NULL CHECK (up_to > after_change)
) STRICT;
