-- Why: the first schema. Records as they were delivered, the event log that is the truth about the review, and the
-- projections of that log, kept where counts and the queue can be read directly.

-- The records -------------------------------------------------------------------------------------------------------
-- Lists are JSON arrays. `hash` is the SHA-256 of the record's columns; `source` and `source_row` say where it came from.

CREATE TABLE sources (
  id          INTEGER PRIMARY KEY,
  file        TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  imported_at INTEGER NOT NULL,
  event       BLOB NOT NULL
) STRICT;

CREATE TABLE investigation (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT NOT NULL, question TEXT, period_start TEXT, period_end TEXT, framework TEXT NOT NULL,
  language TEXT NOT NULL, classification TEXT, published_on TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;

-- The framework the investigation is judged by, kept whole, so that an old file shows the norms it was judged by.
CREATE TABLE framework (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  code TEXT NOT NULL, source TEXT NOT NULL, sha256 TEXT NOT NULL
) STRICT;

CREATE TABLE norms (
  place INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  text_sha256 BLOB NOT NULL
) STRICT;

-- Kinds of item of which the framework requires at least one norm.
CREATE TABLE required_kinds (kind TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE services (
  code TEXT NOT NULL UNIQUE, name TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;

CREATE TABLE parties (
  code TEXT NOT NULL UNIQUE, name TEXT, kind TEXT NOT NULL, country TEXT, members TEXT, classification TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;

-- Every item in one narrow row: what the queue shows and what the counts need.
CREATE TABLE items (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  service TEXT NOT NULL,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  parties TEXT NOT NULL,
  authorisations TEXT NOT NULL,
  -- Norms required of it: one bit per place of `norms`.
  required INTEGER NOT NULL,
  -- in, out, if_touched.
  drawn TEXT NOT NULL,
  excluded INTEGER NOT NULL,
  closed INTEGER NOT NULL,
  -- Norms with a settled verdict: bits as in `required`.
  settled INTEGER NOT NULL,
  state TEXT NOT NULL,
  -- What is open first, then what was assessed, then what is not in the review.
  state_order INTEGER GENERATED ALWAYS AS (CASE state WHEN 'conflict' THEN 0 WHEN 'in_progress' THEN 1
    WHEN 'unreviewed' THEN 2 WHEN 'unlawful' THEN 3 WHEN 'careless' THEN 4 WHEN 'not_assessable' THEN 5
    WHEN 'in_order' THEN 6 ELSE 7 END) VIRTUAL,
  UNIQUE (kind, ref)
) STRICT;

-- The walking order, of everything and of what is open; then the other two orders of the queue. The state is there so
-- that a page far down skips what is not in the review without reading its rows.
CREATE INDEX items_walk ON items (kind, service, date, ref, state);
CREATE INDEX items_open ON items (kind, service, date, ref) WHERE state IN ('conflict', 'in_progress', 'unreviewed');
CREATE INDEX items_by_ref ON items (kind, ref, state);
CREATE INDEX items_by_state ON items (kind, state_order, service, date, ref, state);
CREATE INDEX items_assessed ON items (kind, service, state, required)
  WHERE state IN ('unlawful', 'careless', 'not_assessable', 'in_order');

CREATE TABLE weighing_notes (
  item INTEGER PRIMARY KEY REFERENCES items,
  ref TEXT NOT NULL, service TEXT NOT NULL, party TEXT NOT NULL, version INTEGER NOT NULL, adopted_on TEXT NOT NULL,
  adopted_by TEXT, valid_until TEXT, risk_profile TEXT NOT NULL, criteria TEXT, added_value TEXT,
  international_obligations TEXT, quid_pro_quo TEXT, permitted TEXT, required_level TEXT, measures TEXT, text TEXT,
  classification TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL,
  UNIQUE (service, party, adopted_on, version)
) STRICT;

CREATE TABLE authorisations (
  item INTEGER PRIMARY KEY REFERENCES items,
  ref TEXT NOT NULL, service TEXT NOT NULL, kind TEXT NOT NULL, level TEXT NOT NULL, granted_on TEXT, valid_from TEXT,
  valid_until TEXT, parties TEXT, person_categories TEXT, data_categories TEXT, categories_closed INTEGER,
  necessity TEXT, proportionality TEXT, subsidiarity TEXT, risks TEXT, mitigation TEXT, legal_advice_on TEXT,
  requests TEXT, weighing_notes TEXT, text TEXT, classification TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;

CREATE TABLE disclosures (
  item INTEGER PRIMARY KEY REFERENCES items,
  ref TEXT NOT NULL, service TEXT NOT NULL, date TEXT NOT NULL, parties TEXT, content TEXT NOT NULL, regime TEXT NOT NULL,
  channel TEXT, authorisations TEXT, persons_count INTEGER, person_categories TEXT, data_categories TEXT,
  conditions TEXT, reliability TEXT, source_reference TEXT, currency TEXT, measures_applied TEXT, requests TEXT,
  origin_service TEXT, origin_consent INTEGER, registration TEXT, ground TEXT, subject TEXT, text TEXT,
  classification TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;

CREATE TABLE persons (
  item INTEGER PRIMARY KEY REFERENCES items,
  ref TEXT NOT NULL, disclosure TEXT NOT NULL, category TEXT, data_categories TEXT, grounds TEXT, notes TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;
CREATE INDEX persons_disclosure ON persons (disclosure);

CREATE TABLE matters (
  item INTEGER PRIMARY KEY REFERENCES items,
  ref TEXT NOT NULL, service TEXT NOT NULL, title TEXT NOT NULL, kind TEXT, text TEXT, classification TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;

CREATE TABLE documents (
  ref TEXT NOT NULL UNIQUE, item TEXT NOT NULL, title TEXT, date TEXT, text TEXT, file TEXT, classification TEXT, extra TEXT,
  source INTEGER REFERENCES sources, source_row INTEGER, hash BLOB NOT NULL
) STRICT;
CREATE INDEX documents_item ON documents (item);

-- Which authorisations a disclosure names: the lists of `disclosures`, both ways.
CREATE TABLE disclosure_authorisations (
  disclosure INTEGER NOT NULL REFERENCES items,
  authorisation INTEGER NOT NULL REFERENCES items,
  PRIMARY KEY (disclosure, authorisation)
) STRICT, WITHOUT ROWID;
CREATE INDEX disclosure_authorisations_back ON disclosure_authorisations (authorisation, disclosure);

-- The log: append-only, one hash chain per reviewer and installation ---------------------------------------------------

CREATE TABLE chains (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  reviewer TEXT NOT NULL,
  installation BLOB NOT NULL CHECK (length(installation) = 16)
) STRICT, WITHOUT ROWID;

-- `body` is what was hashed; the columns after it repeat its fields so that they can be searched.
CREATE TABLE events (
  n INTEGER PRIMARY KEY,
  chain BLOB NOT NULL REFERENCES chains,
  seq INTEGER NOT NULL,
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  body BLOB NOT NULL,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  batch BLOB NOT NULL,
  kind TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  at INTEGER NOT NULL,
  item TEXT NOT NULL,
  norm TEXT NOT NULL,
  -- What the event is about, so that the value before it can be found.
  key TEXT NOT NULL,
  undoes BLOB,
  UNIQUE (chain, seq)
) STRICT;
CREATE INDEX events_key ON events (key, n);
CREATE INDEX events_item ON events (item, n);
CREATE INDEX events_batch ON events (batch);
-- The latest moment is asked for at every writing.
CREATE INDEX events_at ON events (at);

CREATE TRIGGER events_only_the_next BEFORE INSERT ON events BEGIN
  -- INSERT OR REPLACE would delete what is there, and fires no other trigger unless the connection asks for it.
  SELECT RAISE(ABORT, 'events are never changed') FROM events WHERE n = NEW.n OR id = NEW.id;
  SELECT RAISE(ABORT, 'not the next event of its chain')
  WHERE NEW.seq <> 1 + coalesce((SELECT max(seq) FROM events WHERE chain = NEW.chain), 0)
     OR NEW.prev <> coalesce((SELECT hash FROM events WHERE chain = NEW.chain ORDER BY seq DESC LIMIT 1), zeroblob(32));
END;
CREATE TRIGGER events_never_changed BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

-- Texts, bound to their events by SHA-256(salt | text). A lawful removal leaves the row with an empty place.
CREATE TABLE payloads (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  text TEXT
) STRICT, WITHOUT ROWID;
CREATE TRIGGER payloads_only_new BEFORE INSERT ON payloads BEGIN
  SELECT RAISE(ABORT, 'payloads are never changed') FROM payloads WHERE hash = NEW.hash;
END;
CREATE TRIGGER payloads_only_removed BEFORE UPDATE ON payloads WHEN NEW.text IS NOT NULL OR NEW.hash <> OLD.hash OR NEW.salt <> OLD.salt
BEGIN SELECT RAISE(ABORT, 'a payload is only ever emptied'); END;
CREATE TRIGGER payloads_never_deleted BEFORE DELETE ON payloads BEGIN SELECT RAISE(ABORT, 'payloads are never deleted'); END;

-- Projections of the log: can be rebuilt from it --------------------------------------------------------------------

CREATE TABLE assessments (
  item INTEGER NOT NULL REFERENCES items,
  norm INTEGER NOT NULL REFERENCES norms,
  reading TEXT NOT NULL,
  -- Whose it is: empty for the reconciled one, of which there is one.
  reviewer_key TEXT NOT NULL,
  reviewer TEXT,
  verdict TEXT NOT NULL,
  visibility TEXT NOT NULL,
  at TEXT,
  stale_since TEXT,
  reasoning BLOB REFERENCES payloads,
  compensating BLOB REFERENCES payloads,
  evidence BLOB REFERENCES payloads,
  extra TEXT,
  event BLOB NOT NULL,
  PRIMARY KEY (item, norm, reading, reviewer_key)
) STRICT, WITHOUT ROWID;

-- What the readings of an item come to, per norm: a verdict, or 'conflict'.
CREATE TABLE settled (
  item INTEGER NOT NULL REFERENCES items,
  norm INTEGER NOT NULL REFERENCES norms,
  verdict TEXT NOT NULL,
  PRIMARY KEY (item, norm)
) STRICT, WITHOUT ROWID;

-- What else a reviewer records: the record is a payload (JSON), the columns are what is searched.
CREATE TABLE closures (
  item INTEGER PRIMARY KEY REFERENCES items, record BLOB NOT NULL REFERENCES payloads, event BLOB NOT NULL
) STRICT;

CREATE TABLE exclusions (
  item INTEGER PRIMARY KEY REFERENCES items, record BLOB NOT NULL REFERENCES payloads, event BLOB NOT NULL
) STRICT;

CREATE TABLE dismissals (
  item INTEGER NOT NULL REFERENCES items, check_code TEXT NOT NULL,
  record BLOB NOT NULL REFERENCES payloads, event BLOB NOT NULL,
  PRIMARY KEY (item, check_code)
) STRICT, WITHOUT ROWID;

CREATE TABLE samples (
  name TEXT PRIMARY KEY, record BLOB NOT NULL REFERENCES payloads, event BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE sample_items (
  sample TEXT NOT NULL REFERENCES samples, item INTEGER NOT NULL REFERENCES items, PRIMARY KEY (item, sample)
) STRICT, WITHOUT ROWID;
CREATE INDEX sample_items_back ON sample_items (sample);

CREATE TABLE questions (
  key TEXT PRIMARY KEY, item TEXT, service TEXT, answered INTEGER NOT NULL,
  record BLOB NOT NULL REFERENCES payloads, event BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX questions_item ON questions (item);

CREATE TABLE recommendations (
  service TEXT NOT NULL, number TEXT NOT NULL, record BLOB NOT NULL REFERENCES payloads, event BLOB NOT NULL,
  PRIMARY KEY (service, number)
) STRICT, WITHOUT ROWID;

-- Items per kind, service and state; the population counted by itself, so that the identities can fail.
CREATE TABLE tallies (
  kind TEXT NOT NULL, service TEXT NOT NULL, state TEXT NOT NULL, items INTEGER NOT NULL,
  PRIMARY KEY (kind, service, state)
) STRICT, WITHOUT ROWID;
CREATE TABLE populations (
  kind TEXT NOT NULL, service TEXT NOT NULL, items INTEGER NOT NULL,
  PRIMARY KEY (kind, service)
) STRICT, WITHOUT ROWID;

-- What is no part of the log: unfinished texts, and where each reviewer stopped ----------------------------------------

CREATE TABLE drafts (
  reviewer TEXT NOT NULL, item TEXT NOT NULL, norm TEXT NOT NULL, field TEXT NOT NULL,
  text TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY (reviewer, item, norm, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE places (
  reviewer TEXT PRIMARY KEY, item TEXT NOT NULL, at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
