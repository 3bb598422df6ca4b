import { agenda } from './agenda.ts'
import { cli } from './cli.ts'
import { desktop } from './desktop.ts'
import { edits } from './edits.ts'
import { engagement } from './engagement.ts'
import { errors } from './errors.ts'
import { exercise } from './exercise.ts'
import { exporting } from './exporting.ts'
import { exports } from './exports.ts'
import { glossary } from './glossary.ts'
import { home } from './home.ts'
import { importing } from './importing.ts'
import { imports } from './imports.ts'
import { insight } from './insight.ts'
import { inspector } from './inspector.ts'
import { journeys } from './journeys.ts'
import { ledger } from './ledger.ts'
import { map } from './map.ts'
import { outline } from './outline.ts'
import { overlays } from './overlays.ts'
import { palette } from './palette.ts'
import { paste } from './paste.ts'
import { plan } from './plan.ts'
import { planScreen } from './planScreen.ts'
import { present } from './present.ts'
import { records } from './records.ts'
import { room } from './room.ts'
import { safety } from './safety.ts'
import { shell } from './shell.ts'
import { together } from './together.ts'
import { ui } from './ui.ts'
import { versions } from './versions.ts'
import { walk } from './walk.ts'

/** The English catalogue, a file for each part of the product. */
export const en = {
  cli,
  desktop,
  records,
  edits,
  errors,
  engagement,
  exercise,
  exporting,
  exports,
  glossary,
  home,
  importing,
  imports,
  insight,
  inspector,
  journeys,
  ledger,
  map,
  outline,
  palette,
  paste,
  overlays,
  plan,
  present,
  planScreen,
  safety,
  shell,
  ui,
  versions,
  agenda,
  room,
  together,
  walk,
}
