-- A history as the first version wrote it; never to be changed.
PRAGMA application_id = 1400393848;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES ('1');
CREATE TABLE content (hash TEXT PRIMARY KEY, text TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT, made TEXT NOT NULL, command TEXT NOT NULL,
  title TEXT NOT NULL, status TEXT NOT NULL, lawful INTEGER NOT NULL,
  scenario TEXT NOT NULL, folder TEXT, note TEXT, program TEXT NOT NULL,
  dataset TEXT NOT NULL, dataset_folder TEXT NOT NULL, dataset_hash TEXT NOT NULL,
  law_hash TEXT NOT NULL, law_day TEXT NOT NULL, phase TEXT NOT NULL,
  scenario_hash TEXT NOT NULL, goals TEXT NOT NULL, totals TEXT NOT NULL,
  resolved TEXT NOT NULL REFERENCES content, units TEXT NOT NULL REFERENCES content,
  groups TEXT NOT NULL REFERENCES content);
CREATE TABLE file (
  entry INTEGER NOT NULL REFERENCES entry, role TEXT NOT NULL, name TEXT NOT NULL,
  hash TEXT NOT NULL, PRIMARY KEY (entry, role, name)) WITHOUT ROWID;
INSERT INTO content VALUES ('r', 'format: 1
'), ('u', '[]'), ('g', '[]');
INSERT INTO entry VALUES (
  1, '2026-01-02T03:04:05Z', 'run', 'Bản đầu', 'optimal', 1, '/tmp/s.yaml', NULL, NULL, '0.1.0', 'd',
  '/tmp/d', 'dd', 'll', '2023-10-01', '2023-2025', 'ss',
  '[{"bound":3,"name":"units_changed","value":3}]', '[]', 'r', 'u', 'g');
