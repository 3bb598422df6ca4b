import type { Database } from 'better-sqlite3'

/** Kinds of customers and named views; agreed causes, effects, dependencies, weights; versions; what is confidential. */
export function up(db: Database): void {
  db.exec(`
ALTER TABLE engagement ADD COLUMN logo TEXT REFERENCES photos DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE engagement ADD COLUMN colour TEXT NOT NULL DEFAULT '';
ALTER TABLE engagement ADD COLUMN hoursPerDay REAL NOT NULL DEFAULT 8;
ALTER TABLE engagement ADD COLUMN weightImpact REAL NOT NULL DEFAULT 1;
ALTER TABLE engagement ADD COLUMN weightNeed REAL NOT NULL DEFAULT 1;
ALTER TABLE engagement ADD COLUMN weightSaving REAL NOT NULL DEFAULT 1;
ALTER TABLE journey ADD COLUMN picture TEXT REFERENCES photos DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE touchpoint ADD COLUMN leadsTo TEXT REFERENCES journey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE touchpoint ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cause ADD COLUMN agreed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE cause ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
ALTER TABLE opportunity ADD COLUMN effect TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN reason TEXT NOT NULL DEFAULT '';
ALTER TABLE opportunity ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
ALTER TABLE photo ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;
CREATE TABLE dependency (
  id TEXT PRIMARY KEY, opportunity TEXT NOT NULL REFERENCES opportunity DEFERRABLE INITIALLY DEFERRED,
  needs TEXT NOT NULL REFERENCES opportunity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE removal (
  id TEXT PRIMARY KEY, opportunity TEXT NOT NULL REFERENCES opportunity DEFERRABLE INITIALLY DEFERRED,
  activity TEXT NOT NULL REFERENCES activity DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE namedView (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, name TEXT NOT NULL, overlay TEXT, owner TEXT NOT NULL,
  lane TEXT REFERENCES lane DEFERRABLE INITIALLY DEFERRED, momentOfTruth INTEGER NOT NULL, lacks TEXT, claim TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE version (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, at TEXT NOT NULL,
  hash TEXT NOT NULL REFERENCES photos DEFERRABLE INITIALLY DEFERRED, size INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX engagement_logo ON engagement ("logo");
CREATE INDEX journey_picture ON journey ("picture");
CREATE INDEX touchpoint_leadsTo ON touchpoint ("leadsTo");
CREATE INDEX dependency_opportunity ON dependency ("opportunity");
CREATE INDEX dependency_needs ON dependency ("needs");
CREATE INDEX removal_opportunity ON removal ("opportunity");
CREATE INDEX removal_activity ON removal ("activity");
CREATE INDEX namedView_lane ON namedView ("lane");
CREATE INDEX version_hash ON version ("hash");
`)
}
