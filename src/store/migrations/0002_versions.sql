-- Why: a report goes through stages. A frozen version keeps everything it was printed from, bound by its hash in the log;
-- the reactions of a service belong to the version they were given on. Both are projections of the log.

CREATE TABLE versions (
  number INTEGER PRIMARY KEY,
  stage TEXT NOT NULL,
  content BLOB NOT NULL REFERENCES payloads,
  -- Of the content itself, as the event binds it; the payload's own hash is salted.
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
  event BLOB NOT NULL
) STRICT;

CREATE TABLE reactions (
  key TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  record BLOB NOT NULL REFERENCES payloads,
  event BLOB NOT NULL
) STRICT, WITHOUT ROWID;
