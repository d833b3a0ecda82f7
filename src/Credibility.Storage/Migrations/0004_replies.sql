-- Replies of sources to their profiles: what was said, and apart from it what became of it. The contact is for those who decide
-- and is never part of an answer to readers.

CREATE TABLE reply (
    reply       INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id   TEXT NOT NULL,
    about       TEXT NOT NULL CHECK (about IN ('profile', 'score', 'ownership', 'signal', 'evidence')),
    about_key   TEXT,
    author      TEXT NOT NULL,
    text        TEXT NOT NULL,
    contact     TEXT,
    received_at TEXT NOT NULL,
    received_by TEXT NOT NULL,
    CHECK ((about IN ('signal', 'evidence')) = (about_key IS NOT NULL))
) STRICT;
CREATE INDEX reply_source ON reply (source_id, reply);

-- The last row of a reply is its state; without one it is received.
CREATE TABLE reply_decision (
    decision   INTEGER PRIMARY KEY AUTOINCREMENT,
    reply      INTEGER NOT NULL REFERENCES reply (reply),
    state      TEXT NOT NULL CHECK (state IN ('published', 'refused', 'withdrawn')),
    reason     TEXT,
    decided_at TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    CHECK (state = 'published' OR reason IS NOT NULL)
) STRICT;
CREATE INDEX reply_decision_reply ON reply_decision (reply, decision);

CREATE VIEW reply_current AS
SELECT r.*, coalesce(d.state, 'received') AS state, d.reason, d.decided_at, d.decided_by
FROM reply AS r
LEFT JOIN reply_decision AS d ON d.decision = (SELECT max(l.decision) FROM reply_decision AS l WHERE l.reply = r.reply);

-- Append-only. The insert triggers refuse INSERT OR REPLACE, which deletes without firing a delete trigger.
CREATE TRIGGER reply_no_update BEFORE UPDATE ON reply BEGIN SELECT raise(ABORT, 'reply is append-only'); END;
CREATE TRIGGER reply_no_delete BEFORE DELETE ON reply BEGIN SELECT raise(ABORT, 'reply is append-only'); END;
CREATE TRIGGER reply_no_replace BEFORE INSERT ON reply
WHEN EXISTS (SELECT 1 FROM reply WHERE reply = NEW.reply)
BEGIN SELECT raise(ABORT, 'reply is append-only'); END;

CREATE TRIGGER reply_decision_no_update BEFORE UPDATE ON reply_decision BEGIN SELECT raise(ABORT, 'reply_decision is append-only'); END;
CREATE TRIGGER reply_decision_no_delete BEFORE DELETE ON reply_decision BEGIN SELECT raise(ABORT, 'reply_decision is append-only'); END;
CREATE TRIGGER reply_decision_no_replace BEFORE INSERT ON reply_decision
WHEN EXISTS (SELECT 1 FROM reply_decision WHERE decision = NEW.decision)
BEGIN SELECT raise(ABORT, 'reply_decision is append-only'); END;
