-- Keys that were made by a command. The key itself is known to its holder only.
CREATE TABLE access_key (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT NOT NULL,
    prefix     TEXT NOT NULL UNIQUE,
    sha256     TEXT NOT NULL UNIQUE,
    scopes     TEXT NOT NULL,                   -- words with one space between them
    created_at TEXT NOT NULL,
    expires_at TEXT,
    revoked_at TEXT
) STRICT;
CREATE INDEX access_key_name ON access_key (name);

-- A key is revoked once and never deleted: what it has done stays attributable.
CREATE TRIGGER access_key_no_delete BEFORE DELETE ON access_key BEGIN SELECT raise(ABORT, 'access_key is append-only'); END;
CREATE TRIGGER access_key_revoked_once BEFORE UPDATE ON access_key
WHEN OLD.revoked_at IS NOT NULL OR NEW.revoked_at IS NULL OR OLD.id <> NEW.id OR OLD.name <> NEW.name OR OLD.prefix <> NEW.prefix
  OR OLD.sha256 <> NEW.sha256 OR OLD.scopes <> NEW.scopes OR OLD.created_at <> NEW.created_at OR OLD.expires_at IS NOT NEW.expires_at
BEGIN SELECT raise(ABORT, 'access_key can only be revoked, once'); END;
CREATE TRIGGER access_key_no_replace BEFORE INSERT ON access_key
WHEN EXISTS (SELECT 1 FROM access_key WHERE id = NEW.id OR prefix = NEW.prefix OR sha256 = NEW.sha256)
BEGIN SELECT raise(ABORT, 'access_key is append-only'); END;

-- What changed what others see: who, when, what. Each entry carries the hash of the one before, so that none can be changed, taken
-- out or put in between without breaking every later one. No secrets, no text of drafts, no words of replies.
CREATE TABLE audit_entry (
    entry    INTEGER PRIMARY KEY,               -- 1, 2, 3 … without gaps
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,                     -- name of a key, an author, cli or service
    action   TEXT NOT NULL,
    subject  TEXT NOT NULL,
    detail   TEXT NOT NULL,
    previous TEXT NOT NULL,                     -- sha256 of the entry before; 64 zeros in the first
    sha256   TEXT NOT NULL CHECK (length(sha256) = 64)
) STRICT;

CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT raise(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT raise(ABORT, 'audit_entry is append-only'); END;
CREATE TRIGGER audit_entry_in_order BEFORE INSERT ON audit_entry
WHEN NEW.entry <> (SELECT coalesce(max(entry), 0) + 1 FROM audit_entry)
  OR NEW.previous <> coalesce((SELECT sha256 FROM audit_entry ORDER BY entry DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT raise(ABORT, 'audit_entry continues from its last entry'); END;
