import type { Database } from 'better-sqlite3'

/** The first schema: a table for each record type, the edits, the photos' bytes. */
export function up(db: Database): void {
  db.exec(`
CREATE TABLE engagement (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, client TEXT NOT NULL, currency TEXT NOT NULL, note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE journey (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, name TEXT NOT NULL, customer TEXT NOT NULL, purpose TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE stage (
  id TEXT PRIMARY KEY, journey TEXT NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE lane (
  id TEXT PRIMARY KEY, journey TEXT NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, name TEXT NOT NULL, layer TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE touchpoint (
  id TEXT PRIMARY KEY, journey TEXT NOT NULL REFERENCES journey DEFERRABLE INITIALLY DEFERRED,
  stage TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED, lane TEXT REFERENCES lane DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, title TEXT NOT NULL, momentOfTruth INTEGER NOT NULL, importance INTEGER,
  current TEXT NOT NULL, ideal TEXT NOT NULL, currentRating INTEGER, idealRating INTEGER,
  owner TEXT NOT NULL, place TEXT NOT NULL, sees TEXT NOT NULL, hears TEXT NOT NULL, feels TEXT NOT NULL,
  smells TEXT NOT NULL, tastes TEXT NOT NULL, claim TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE connection (
  id TEXT PRIMARY KEY, "from" TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  "to" TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED, kind TEXT NOT NULL, label TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE standard (
  id TEXT PRIMARY KEY, touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, text TEXT NOT NULL, status TEXT NOT NULL, promisedTo TEXT NOT NULL, metric TEXT NOT NULL,
  unit TEXT NOT NULL, direction TEXT, target REAL, actual REAL,
  supports TEXT REFERENCES standard DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE activity (
  id TEXT PRIMARY KEY, touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, text TEXT NOT NULL, kind TEXT NOT NULL, waste TEXT, minutesEach REAL, timesPerYear REAL,
  hourlyCost INTEGER, customerMinutesEach REAL
) STRICT, WITHOUT ROWID;
CREATE TABLE story (
  id TEXT PRIMARY KEY, touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, text TEXT NOT NULL, teller TEXT NOT NULL, consent TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE cause (
  id TEXT PRIMARY KEY, touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, text TEXT NOT NULL, category TEXT, explains TEXT REFERENCES cause DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE opportunity (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, title TEXT NOT NULL, intervention TEXT, impact INTEGER, effort INTEGER,
  owner TEXT NOT NULL, due TEXT, status TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE addressing (
  id TEXT PRIMARY KEY, opportunity TEXT NOT NULL REFERENCES opportunity DEFERRABLE INITIALLY DEFERRED,
  touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  cause TEXT REFERENCES cause DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE photo (
  id TEXT PRIMARY KEY, touchpoint TEXT NOT NULL REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, hash TEXT NOT NULL REFERENCES photos DEFERRABLE INITIALLY DEFERRED, mediaType TEXT NOT NULL,
  size INTEGER NOT NULL, name TEXT NOT NULL, caption TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE term (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, word TEXT NOT NULL, meaning TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE photos (hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE edits (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, actor TEXT NOT NULL, label TEXT NOT NULL, "group" TEXT,
  kind TEXT NOT NULL, target TEXT NOT NULL, at TEXT NOT NULL, changes TEXT NOT NULL
) STRICT;
-- Without these, removing a record would scan every table that may refer to it.
CREATE INDEX stage_journey ON stage ("journey");
CREATE INDEX lane_journey ON lane ("journey");
CREATE INDEX touchpoint_journey ON touchpoint ("journey");
CREATE INDEX touchpoint_stage ON touchpoint ("stage");
CREATE INDEX touchpoint_lane ON touchpoint ("lane");
CREATE INDEX connection_from ON connection ("from");
CREATE INDEX connection_to ON connection ("to");
CREATE INDEX standard_touchpoint ON standard ("touchpoint");
CREATE INDEX standard_supports ON standard ("supports");
CREATE INDEX activity_touchpoint ON activity ("touchpoint");
CREATE INDEX story_touchpoint ON story ("touchpoint");
CREATE INDEX cause_touchpoint ON cause ("touchpoint");
CREATE INDEX cause_explains ON cause ("explains");
CREATE INDEX addressing_opportunity ON addressing ("opportunity");
CREATE INDEX addressing_touchpoint ON addressing ("touchpoint");
CREATE INDEX addressing_cause ON addressing ("cause");
CREATE INDEX photo_touchpoint ON photo ("touchpoint");
CREATE INDEX photo_hash ON photo ("hash");
`)
}
