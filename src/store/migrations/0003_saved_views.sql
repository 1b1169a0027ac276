-- Why: a filter that is used again and again is given a name. It is kept with the investigation, so that a second
-- reader finds it too; it says nothing about an item, so no event tells of it.

CREATE TABLE saved_views (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  filter TEXT NOT NULL,
  sort TEXT NOT NULL,
  hide_done INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
