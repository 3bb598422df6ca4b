import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import type { Cells, Column } from './columns.ts'
import { columns } from './columns.ts'
import { day, figure, flag, text, Unusable, whole, words } from './values.ts'

/** What one row says, parsed and checked; nothing is made of a row that throws `Unusable`. */
export type Said = ReturnType<typeof readRow>

/** @param minor how many minor units (cents) one unit of the engagement's currency has */
export function readRow(cells: Cells, minor: number) {
  if (cells.touchpoint === '') throw new Unusable(t('imports.noTouchpoint'))
  const line = (column: Column) => text(cells, column, 500)
  const prose = (column: Column) => text(cells, column, 20_000)
  const hourly = figure(cells, 'hourlyCost', 0)
  return {
    stage: line('stage'),
    lane: line('lane'),
    touchpoint: line('touchpoint'),
    /** Fields of the touchpoint that the row says something about. */
    fields: {
      momentOfTruth: flag(cells, 'momentOfTruth'),
      importance: whole(cells, 'importance', 1, 5),
      current: prose('current') || null,
      ideal: prose('ideal') || null,
      currentRating: whole(cells, 'currentRating', -2, 2),
      idealRating: whole(cells, 'idealRating', -2, 2),
      owner: line('owner') || null,
    },
    supports: prose('supports'),
    standard: only(
      cells,
      'standard',
      ['standardStatus', 'promisedTo', 'metric', 'unit', 'direction', 'target', 'actual', 'supports'],
      {
        text: prose('standard'),
        status: words.status(cells) ?? undefined,
        promisedTo: words.promisedTo(cells) ?? undefined,
        metric: line('metric'),
        unit: line('unit'),
        direction: words.direction(cells),
        target: figure(cells, 'target'),
        actual: figure(cells, 'actual'),
      },
    ),
    activity: only(
      cells,
      'activity',
      ['activityKind', 'waste', 'minutesEach', 'timesPerYear', 'hourlyCost', 'customerMinutesEach'],
      {
        text: prose('activity'),
        kind: words.kind(cells) ?? undefined,
        waste: words.waste(cells),
        minutesEach: figure(cells, 'minutesEach', 0),
        timesPerYear: figure(cells, 'timesPerYear', 0),
        hourlyCost: hourly === null ? null : Math.round(hourly * minor),
        customerMinutesEach: figure(cells, 'customerMinutesEach', 0),
      },
    ),
    story: only(cells, 'story', ['teller'], { text: prose('story'), teller: line('teller') }),
    cause: only(cells, 'cause', ['causeCategory', 'causeAgreed'], {
      text: prose('cause'),
      // A table that does not say so comes from a team that wrote down what it had agreed on.
      agreed: flag(cells, 'causeAgreed') ?? true,
      category: words.category(cells),
    }),
    opportunity: only(cells, 'opportunity', ['intervention', 'impact', 'effort', 'planOwner', 'due'], {
      title: prose('opportunity'),
      intervention: words.intervention(cells),
      impact: whole(cells, 'impact', 1, 5),
      effort: whole(cells, 'effort', 1, 5),
      owner: line('planOwner'),
      due: day(cells, 'due'),
    }),
  }
}

/** The values where the row names the thing; details of a thing that it does not name make the row unusable. */
function only<T>(cells: Cells, named: Column, details: Column[], values: T): T | null {
  if (cells[named] !== '') return values
  const orphan = details.find((column) => cells[column] !== '')
  if (orphan) throw new Unusable(t('imports.orphan', { column: columns[orphan], what: columns[named].toLowerCase() }))
  return null
}

/** Minor units in one unit of the engagement's currency: 100 for USD, 1 for JPY. */
export function minorUnits(view: View): number {
  const currency = view.get('engagement', 'engagement')?.currency ?? 'USD'
  const { maximumFractionDigits } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
  return 10 ** (maximumFractionDigits ?? 2)
}
