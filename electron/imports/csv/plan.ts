import { fail } from '../../../shared/errors.ts'
import type { ImportPreview } from '../../../shared/protocol.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import { decode } from '../decode.ts'
import type { ImportPlan } from '../index.ts'
import { Builder } from './builder.ts'
import { cellsOf, columns, findColumns, type Mapping } from './columns.ts'
import { fold, Places } from './place.ts'
import { minorUnits, readRow, type Said } from './rows.ts'
import { limits, readTable, type Table } from './table.ts'
import { Unusable } from './values.ts'

const previewed = 50

/**
 * What a CSV would add to a journey. A row with the stage, lane and touchpoint of an earlier one (or of one that is
 * there) adds to it; a row that cannot be used is left out whole and named by number and reason.
 * Throws `import.tooLarge`, `import.unreadable`, `import.columns`, `import.noTouchpoint`.
 */
export function planCsv(bytes: Uint8Array, file: string, view: View, journey: string, asked: Asked = {}): ImportPlan {
  return planTable(readTable(decode(bytes, file), file), 'csv', file, view, journey, asked)
}

/** Columns by a person's choice; `lenient`: a table without a touchpoint column is shown, so that one can be chosen. */
export type Asked = { mapping?: Mapping; lenient?: boolean }

/** What a table from anywhere would add to a journey. Throws `import.noTouchpoint`. */
export function planTable(
  { header, rows }: Table,
  kind: ImportPreview['kind'],
  file: string,
  view: View,
  journey: string,
  { mapping = {}, lenient = false }: Asked = {},
): ImportPlan {
  if (rows.length > limits.rows) throw fail('import.tooLarge', { file, why: `more than ${limits.rows} rows` })
  const { at, ignored, header: shown } = findColumns(header, mapping)
  if (!at.has('touchpoint')) {
    if (!lenient) throw fail('import.noTouchpoint', { file })
    return unmapped(kind, rows.length, ignored, shown)
  }
  const minor = minorUnits(view)
  const builder = new Builder(view)
  const places = new Places(view, journey, builder)
  const writer = new Writer(view, builder)
  const problems: ImportPreview['problems'] = []
  const sample: ImportPreview['sample'] = []
  const supporting: { id: string; named: string }[] = []
  const read: { row: number; said: Said }[] = []
  for (const { number: row, cells } of rows) {
    try {
      const said = readRow(cellsOf(cells, at), minor)
      read.push({ row, said })
      if (said.standard) writer.name(said.standard.text)
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      problems.push({ row, reason: error.message })
    }
  }
  for (const { row, said } of read) {
    try {
      const { stage, lane, touchpoint } = said
      if (said.supports && !writer.knows(said.supports))
        throw new Unusable(t('imports.noSuchStandard', { given: said.supports.slice(0, 60) }))
      if (sample.length < previewed) sample.push({ row, stage, lane, touchpoint })
      const laneId = said.stage || said.lane ? places.lane(said.lane) : null
      const id = places.touchpoint(places.stage(said.stage), laneId, said.touchpoint)
      const standard = writer.write(id, said)
      if (standard && said.supports) supporting.push({ id: standard, named: said.supports })
    } catch (error) {
      if (!(error instanceof Unusable)) throw error
      problems.push({ row, reason: error.message })
    }
  }
  for (const { id, named } of supporting) {
    const target = writer.standard(named)
    if (target && target !== id) builder.set('standard', id, 'supports', target)
  }
  const changes = builder.changes()
  return {
    intent: changes.length ? { label: t('edits.import', { file: file.slice(0, 100) }), changes } : null,
    photos: [],
    preview: {
      kind,
      header: shown,
      known: Object.values(columns),
      rows: rows.length,
      used: rows.length - new Set(problems.map((one) => one.row)).size,
      touchpoints: places.newTouchpoints,
      stages: places.newStages,
      lanes: places.newLanes,
      ignored,
      problems: problems.sort((a, b) => a.row - b.row),
      sample,
    },
  }
}

/** A table of which nothing can be used before somebody says which column names the touchpoints. */
const unmapped = (
  kind: ImportPreview['kind'],
  rows: number,
  ignored: string[],
  header: ImportPreview['header'],
): ImportPlan => ({
  intent: null,
  photos: [],
  preview: {
    ...{ kind, header, known: Object.values(columns), rows, ignored, used: 0, touchpoints: 0 },
    ...{ stages: [], lanes: [], problems: [], sample: [] },
  },
})

/** Writes what a row says at a touchpoint. */
class Writer {
  readonly #view: View
  readonly #builder: Builder
  readonly #named = new Set<string>()
  readonly #standards = new Map<string, string>()
  readonly #opportunities = new Map<string, string>()
  readonly #causes = new Map<string, string>()

  constructor(view: View, builder: Builder) {
    this.#view = view
    this.#builder = builder
    for (const one of view.all('standard')) this.#standards.set(fold(one.text), one.id)
    for (const one of view.all('opportunity')) this.#opportunities.set(fold(one.title), one.id)
    for (const one of view.all('cause')) this.#causes.set(`${one.touchpoint} ${fold(one.text)}`, one.id)
  }

  /** Takes note that the file holds a standard of this text, before any row is written. */
  name(text: string): void {
    this.#named.add(fold(text))
  }

  knows(text: string): boolean {
    return this.#named.has(fold(text)) || this.#standards.has(fold(text))
  }

  standard(text: string): string | undefined {
    return this.#standards.get(fold(text))
  }

  /** Returns the standard that the row made, if it made one. */
  write(touchpoint: string, said: Said): string | null {
    this.#fill(touchpoint, said)
    const at = <T extends object>(values: T) => ({ ...values, touchpoint })
    let standard: string | null = null
    if (said.standard) {
      standard = this.#add('standard', at(said.standard), touchpoint)
      this.#standards.set(fold(said.standard.text), standard)
    }
    if (said.activity) this.#add('activity', at(said.activity), touchpoint)
    if (said.story) this.#add('story', at(said.story), touchpoint)
    const cause = said.cause && this.#cause(touchpoint, said.cause)
    if (said.opportunity) this.#address(said.opportunity, touchpoint, cause)
    return standard
  }

  /** Checks every field against what is said already before writing any, so that a row is used whole or not at all. */
  #fill(touchpoint: string, { fields }: Said): void {
    const given = Object.entries(fields).filter(([, value]) => value !== null)
    for (const [field, value] of given) {
      const earlier = this.#builder.get('touchpoint', touchpoint, field)
      const unsaid = earlier === undefined || earlier === null || earlier === '' || earlier === false
      if (unsaid || earlier === value || field === 'momentOfTruth') continue
      const column = columns[field as keyof typeof columns]
      throw new Unusable(t('imports.contradicts', { column, given: cut(value), earlier: cut(earlier) }))
    }
    for (const [field, value] of given) {
      if (field === 'momentOfTruth' && value === false) continue
      this.#builder.set('touchpoint', touchpoint, field, value)
    }
  }

  #cause(touchpoint: string, values: NonNullable<Said['cause']>): string {
    const key = `${touchpoint} ${fold(values.text)}`
    const id = this.#causes.get(key) ?? this.#add('cause', { ...values, touchpoint }, touchpoint)
    this.#causes.set(key, id)
    return id
  }

  #address(values: NonNullable<Said['opportunity']>, touchpoint: string, cause: string | null): void {
    const key = fold(values.title)
    const known = this.#opportunities.get(key)
    const opportunity = known ?? this.#builder.make('opportunity', values, '', () => this.#view.all('opportunity'))
    this.#opportunities.set(key, opportunity)
    const linked = this.#view.of('addressing', 'opportunity', opportunity)
    if (linked.some((one) => one.touchpoint === touchpoint && one.cause === cause)) return
    this.#builder.make('addressing', { opportunity, touchpoint, cause }, '', () => [])
  }

  #add(type: 'standard' | 'activity' | 'story' | 'cause', values: Record<string, unknown>, touchpoint: string): string {
    return this.#builder.make(type, values as never, touchpoint, () => this.#view.of(type, 'touchpoint', touchpoint))
  }
}

const cut = (value: unknown) => String(value).slice(0, 60)
