import { edits } from './edits.ts'
import { errors } from './errors.ts'
import { home } from './home.ts'
import { importing } from './importing.ts'
import { imports } from './imports.ts'
import { map } from './map.ts'
import { records } from './records.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'

/** The English catalogue, a file for each part of the product. */
export const en = { records, edits, errors, home, importing, imports, shell, ui, map }
