-- Why: full text over everything that was delivered or written, and views for those who read the file with other programs.
-- `texts` holds no text of its own, only where each word stands, and can be made again from the rest. Deleting from it
-- leaves nothing behind (secure-delete).

-- The number of a record of an item is twice its row in `items`; of anything else twice its row here, and one.
CREATE TABLE text_sources (
  id INTEGER PRIMARY KEY,
  -- document: by its ref. review: by the key of its events in the log.
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT;

CREATE VIRTUAL TABLE texts USING fts5 (body, content='', tokenize="unicode61 remove_diacritics 2");
INSERT INTO texts (texts, rank) VALUES ('secure-delete', 1);

-- What of a record is searched. The sign between the fields is no part of a word, so that no phrase reaches across.
CREATE VIEW text_of_weighing_notes (item, body) AS SELECT item, concat_ws(' ' || char(57344) || ' ', ref, party, criteria,
  added_value, international_obligations, quid_pro_quo, measures, text, extra) FROM weighing_notes;
CREATE VIEW text_of_authorisations (item, body) AS SELECT item, concat_ws(' ' || char(57344) || ' ', ref, parties,
  person_categories, data_categories, necessity, proportionality, subsidiarity, risks, mitigation, requests,
  weighing_notes, text, extra) FROM authorisations;
CREATE VIEW text_of_disclosures (item, body) AS SELECT item, concat_ws(' ' || char(57344) || ' ', ref, parties,
  authorisations, person_categories, data_categories, reliability, source_reference, currency, measures_applied, requests,
  origin_service, registration, ground, subject, text, extra) FROM disclosures;
CREATE VIEW text_of_persons (item, body) AS SELECT item, concat_ws(' ' || char(57344) || ' ', ref, disclosure, category,
  data_categories, grounds, notes, extra) FROM persons;
CREATE VIEW text_of_matters (item, body) AS SELECT item, concat_ws(' ' || char(57344) || ' ', ref, title, text, extra)
  FROM matters;
CREATE VIEW text_of_documents (ref, body) AS SELECT ref, concat_ws(' ' || char(57344) || ' ', ref, title, text, file, extra)
  FROM documents;

-- The views to read with other programs: names and columns stay what they are. Lists are JSON arrays; an item is kind:ref.
-- The line above each is what it holds, in Dutch and English.

-- Het onderzoek | The investigation
CREATE VIEW v_investigation (title, question, period_start, period_end, framework, language, classification, published_on,
  extra) AS SELECT title, question, period_start, period_end, framework, language, classification, published_on, extra
  FROM investigation;
-- De bestanden die zijn geïmporteerd | The files that were imported
CREATE VIEW v_sources (id, file, sha256, imported_at) AS SELECT id, file, sha256,
  strftime('%Y-%m-%dT%H:%M:%SZ', imported_at / 1000, 'unixepoch') FROM sources;
-- De diensten | The services
CREATE VIEW v_services (code, name, extra) AS SELECT code, name, extra FROM services;
-- De ontvangende partijen | The parties
CREATE VIEW v_parties (code, name, kind, country, members, classification, extra) AS SELECT code, name, kind, country,
  members, classification, extra FROM parties;
-- Elk te beoordelen stuk met zijn stand | Every item with its state
CREATE VIEW v_items (item, kind, ref, service, date, title, state, excluded, closed) AS SELECT kind || ':' || ref, kind,
  ref, service, nullif(date, ''), title, state, excluded, closed FROM items;
-- De wegingsnotities, zoals aangeleverd | The weighing notes as delivered
CREATE VIEW v_weighing_notes (ref, service, party, version, adopted_on, adopted_by, valid_until, risk_profile, criteria,
  added_value, international_obligations, quid_pro_quo, permitted, required_level, measures, text, classification, extra,
  source, source_row) AS SELECT ref, service, party, version, adopted_on, adopted_by, valid_until, risk_profile, criteria,
  added_value, international_obligations, quid_pro_quo, permitted, required_level, measures, text, classification, extra,
  source, source_row FROM weighing_notes;
-- De toestemmingen, zoals aangeleverd | The authorisations as delivered
CREATE VIEW v_authorisations (ref, service, kind, level, granted_on, valid_from, valid_until, parties, person_categories,
  data_categories, categories_closed, necessity, proportionality, subsidiarity, risks, mitigation, legal_advice_on, requests,
  weighing_notes, text, classification, extra, source, source_row) AS SELECT ref, service, kind, level, granted_on,
  valid_from, valid_until, parties, person_categories, data_categories, categories_closed, necessity, proportionality,
  subsidiarity, risks, mitigation, legal_advice_on, requests, weighing_notes, text, classification, extra, source,
  source_row FROM authorisations;
-- De verstrekkingen, zoals aangeleverd | The disclosures as delivered
CREATE VIEW v_disclosures (ref, service, date, parties, content, regime, channel, authorisations, persons_count,
  person_categories, data_categories, conditions, reliability, source_reference, currency, measures_applied, requests,
  origin_service, origin_consent, registration, ground, subject, text, classification, extra, source, source_row)
  AS SELECT ref, service, date, parties, content, regime, channel, authorisations, persons_count, person_categories,
  data_categories, conditions, reliability, source_reference, currency, measures_applied, requests, origin_service,
  origin_consent, registration, ground, subject, text, classification, extra, source, source_row FROM disclosures;
-- Welke verstrekking op welke toestemming rust | Which disclosure rests on which authorisation
CREATE VIEW v_disclosure_authorisations (disclosure, authorisation) AS SELECT d.ref, a.ref FROM disclosure_authorisations l
  JOIN items d ON d.id = l.disclosure JOIN items a ON a.id = l.authorisation;
-- De personen, zoals aangeleverd | The persons as delivered
CREATE VIEW v_persons (ref, disclosure, category, data_categories, grounds, notes, extra, source, source_row) AS SELECT ref,
  disclosure, category, data_categories, grounds, notes, extra, source, source_row FROM persons;
-- De onderwerpen, zoals aangeleverd | The matters as delivered
CREATE VIEW v_matters (ref, service, title, kind, text, classification, extra, source, source_row) AS SELECT ref, service,
  title, kind, text, classification, extra, source, source_row FROM matters;
-- De documenten, zoals aangeleverd | The documents as delivered
CREATE VIEW v_documents (ref, item, title, date, text, file, classification, extra, source, source_row) AS SELECT ref, item,
  title, date, text, file, classification, extra, source, source_row FROM documents;
-- De normen van het toetsingskader, op volgorde | The norms of the framework, in order
CREATE VIEW v_norms (place, code) AS SELECT place, code FROM norms;
-- Elke beoordeling van elke lezer | Every assessment of every reader
CREATE VIEW v_assessments (item, kind, ref, service, norm, reading, reviewer, verdict, visibility, at, stale_since,
  reasoning, compensating, evidence) AS SELECT i.kind || ':' || i.ref, i.kind, i.ref, i.service, n.code, a.reading,
  a.reviewer, a.verdict, a.visibility, a.at, a.stale_since, r.text, c.text, e.text
  FROM assessments a JOIN items i ON i.id = a.item JOIN norms n ON n.place = a.norm
  LEFT JOIN payloads r ON r.hash = a.reasoning LEFT JOIN payloads c ON c.hash = a.compensating
  LEFT JOIN payloads e ON e.hash = a.evidence;
-- Waar de lezingen per norm op uitkomen; conflict: daar verschillen zij | What the readings come to, per norm; conflict: there they differ
CREATE VIEW v_verdicts (item, kind, ref, service, norm, verdict) AS SELECT i.kind || ':' || i.ref, i.kind, i.ref, i.service,
  n.code, s.verdict FROM settled s JOIN items i ON i.id = s.item JOIN norms n ON n.place = s.norm;
-- De onrechtmatige en onzorgvuldige oordelen over wat beoordeeld wordt | The unlawful and careless verdicts on what is in the review
CREATE VIEW v_findings (item, kind, ref, service, norm, verdict) AS SELECT i.kind || ':' || i.ref, i.kind, i.ref, i.service,
  n.code, s.verdict FROM settled s JOIN items i ON i.id = s.item JOIN norms n ON n.place = s.norm
  WHERE s.verdict IN ('unlawful', 'careless') AND i.state NOT IN ('excluded', 'not_drawn');
-- Hoeveel stukken per soort, dienst en stand | How many items per kind, service and state
CREATE VIEW v_counts (kind, service, state, items) AS SELECT kind, service, state, items FROM tallies WHERE items > 0;
-- De steekproeven | The samples
CREATE VIEW v_samples (name, record) AS SELECT s.name, p.text FROM samples s LEFT JOIN payloads p ON p.hash = s.record;
-- Welk stuk in welke steekproef zit | Which item is in which sample
CREATE VIEW v_sample_items (sample, item) AS SELECT s.sample, i.kind || ':' || i.ref FROM sample_items s
  JOIN items i ON i.id = s.item;
-- Wat is uitgesloten, en waarom | What was excluded, and why
CREATE VIEW v_exclusions (item, reason) AS SELECT i.kind || ':' || i.ref, json_extract(p.text, '$.reason') FROM exclusions x
  JOIN items i ON i.id = x.item LEFT JOIN payloads p ON p.hash = x.record;
-- Wat met de hand is afgesloten, en waarom | What was closed by hand, and why
CREATE VIEW v_closures (item, reason) AS SELECT i.kind || ':' || i.ref, json_extract(p.text, '$.reason') FROM closures x
  JOIN items i ON i.id = x.item LEFT JOIN payloads p ON p.hash = x.record;
-- Welk signaal terzijde is gelegd, en waarom | Which signal was set aside, and why
CREATE VIEW v_dismissals (item, check_code, reason) AS SELECT i.kind || ':' || i.ref, x.check_code,
  json_extract(p.text, '$.reason') FROM dismissals x JOIN items i ON i.id = x.item LEFT JOIN payloads p ON p.hash = x.record;
-- De navraag bij de diensten | The questions to the services
CREATE VIEW v_questions (item, service, answered, text, answer) AS SELECT q.item, q.service, q.answered,
  json_extract(p.text, '$.text'), json_extract(p.text, '$.answer') FROM questions q LEFT JOIN payloads p ON p.hash = q.record;
-- De aanbevelingen | The recommendations
CREATE VIEW v_recommendations (service, number, title, text, status) AS SELECT r.service, r.number,
  json_extract(p.text, '$.title'), json_extract(p.text, '$.text'), json_extract(p.text, '$.status')
  FROM recommendations r LEFT JOIN payloads p ON p.hash = r.record;
-- Het logboek: wie wat wanneer deed | The log: who did what when
CREATE VIEW v_log (number, at, reviewer, kind, item, norm) AS SELECT n,
  strftime('%Y-%m-%dT%H:%M:%SZ', at / 1000, 'unixepoch'), reviewer, kind, nullif(item, ''), nullif(norm, '') FROM events;
