import type { Database } from 'better-sqlite3'

/** Workshops with their agenda; exercises and what people gave in them; walkthroughs; who observed the current. */
export function up(db: Database): void {
  db.exec(`
ALTER TABLE touchpoint ADD COLUMN observedBy TEXT NOT NULL DEFAULT '';
ALTER TABLE touchpoint ADD COLUMN observedOn TEXT;
CREATE TABLE workshop (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, name TEXT NOT NULL, day TEXT, begins TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE step (
  id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, title TEXT NOT NULL, minutes REAL, exercise TEXT, material TEXT NOT NULL, startedAt TEXT,
  endedAt TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE attendance (
  id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, name TEXT NOT NULL, part TEXT NOT NULL, present INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE parked (
  id TEXT PRIMARY KEY, workshop TEXT NOT NULL REFERENCES workshop DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, text TEXT NOT NULL, by TEXT NOT NULL, settled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE exercise (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, kind TEXT NOT NULL,
  step TEXT REFERENCES step DEFERRABLE INITIALLY DEFERRED, question TEXT NOT NULL, named INTEGER NOT NULL,
  startedAt TEXT, endedAt TEXT, people INTEGER NOT NULL,
  touchpoint TEXT REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  stage TEXT REFERENCES stage DEFERRABLE INITIALLY DEFERRED, collects TEXT, votesOn TEXT, dots INTEGER,
  several INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE contribution (
  id TEXT PRIMARY KEY, exercise TEXT NOT NULL REFERENCES exercise DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, by TEXT NOT NULL, text TEXT NOT NULL,
  touchpoint TEXT REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED,
  cause TEXT REFERENCES cause DEFERRABLE INITIALLY DEFERRED,
  opportunity TEXT REFERENCES opportunity DEFERRABLE INITIALLY DEFERRED, aspect TEXT, value INTEGER,
  "group" TEXT REFERENCES contribution DEFERRABLE INITIALLY DEFERRED,
  explains TEXT REFERENCES contribution DEFERRABLE INITIALLY DEFERRED, zone TEXT, account TEXT, agreed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE walkthrough (
  id TEXT PRIMARY KEY, "order" TEXT NOT NULL, name TEXT NOT NULL,
  journey TEXT REFERENCES journey DEFERRABLE INITIALLY DEFERRED, day TEXT, startedAt TEXT, endedAt TEXT,
  floorPlan TEXT REFERENCES photos DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE stop (
  id TEXT PRIMARY KEY, walkthrough TEXT NOT NULL REFERENCES walkthrough DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, touchpoint TEXT REFERENCES touchpoint DEFERRABLE INITIALLY DEFERRED, title TEXT NOT NULL,
  place TEXT NOT NULL, x REAL, y REAL, found INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE observation (
  id TEXT PRIMARY KEY, stop TEXT NOT NULL REFERENCES stop DEFERRABLE INITIALLY DEFERRED, "order" TEXT NOT NULL,
  walker TEXT NOT NULL, at TEXT, met INTEGER NOT NULL, rating INTEGER, waited REAL, sees TEXT NOT NULL,
  hears TEXT NOT NULL, feels TEXT NOT NULL, smells TEXT NOT NULL, tastes TEXT NOT NULL, ideal TEXT NOT NULL, pays TEXT,
  standard TEXT, story TEXT NOT NULL, teller TEXT NOT NULL, consent TEXT NOT NULL, takenOver INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE pinch (
  id TEXT PRIMARY KEY, observation TEXT NOT NULL REFERENCES observation DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, sign TEXT NOT NULL, clarified INTEGER NOT NULL, fixed INTEGER NOT NULL, followUp TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY, observation TEXT NOT NULL REFERENCES observation DEFERRABLE INITIALLY DEFERRED,
  "order" TEXT NOT NULL, hash TEXT NOT NULL REFERENCES photos DEFERRABLE INITIALLY DEFERRED, mediaType TEXT NOT NULL,
  size INTEGER NOT NULL, name TEXT NOT NULL, caption TEXT NOT NULL, confidential INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX step_workshop ON step ("workshop");
CREATE INDEX attendance_workshop ON attendance ("workshop");
CREATE INDEX parked_workshop ON parked ("workshop");
CREATE INDEX exercise_step ON exercise ("step");
CREATE INDEX exercise_touchpoint ON exercise ("touchpoint");
CREATE INDEX exercise_stage ON exercise ("stage");
CREATE INDEX contribution_exercise ON contribution ("exercise");
CREATE INDEX contribution_touchpoint ON contribution ("touchpoint");
CREATE INDEX contribution_cause ON contribution ("cause");
CREATE INDEX contribution_opportunity ON contribution ("opportunity");
CREATE INDEX contribution_group ON contribution ("group");
CREATE INDEX contribution_explains ON contribution ("explains");
CREATE INDEX walkthrough_journey ON walkthrough ("journey");
CREATE INDEX walkthrough_floorPlan ON walkthrough ("floorPlan");
CREATE INDEX stop_walkthrough ON stop ("walkthrough");
CREATE INDEX stop_touchpoint ON stop ("touchpoint");
CREATE INDEX observation_stop ON observation ("stop");
CREATE INDEX pinch_observation ON pinch ("observation");
CREATE INDEX snapshot_observation ON snapshot ("observation");
CREATE INDEX snapshot_hash ON snapshot ("hash");
`)
}
