import type { Lane } from '../../../shared/records/lane.ts'
import type { View } from '../../../shared/records/set.ts'
import { t } from '../../../shared/text/index.ts'
import type { Builder } from './builder.ts'

/** Finds stages, lanes and touchpoints by name (trimmed, any case), among those there and those this import made. */
export class Places {
  readonly newStages: string[] = []
  readonly newLanes: string[] = []
  newTouchpoints = 0
  readonly #builder: Builder
  readonly #view: View
  readonly #journey: string
  readonly #stages = new Map<string, string>()
  readonly #lanes = new Map<string, string>()
  readonly #touchpoints = new Map<string, string>()

  constructor(view: View, journey: string, builder: Builder) {
    this.#view = view
    this.#journey = journey
    this.#builder = builder
    const { of } = { of: view.of.bind(view) }
    for (const one of of('stage', 'journey', journey)) first(this.#stages, fold(one.name), one.id)
    for (const one of of('lane', 'journey', journey)) first(this.#lanes, fold(one.name), one.id)
    for (const one of of('touchpoint', 'journey', journey))
      first(this.#touchpoints, key(one.stage, one.lane, one.title), one.id)
  }

  stage(name: string): string | null {
    if (name === '') return null
    return found(this.#stages, fold(name), () => {
      this.newStages.push(name)
      return this.#builder.make('stage', { journey: this.#journey, name }, this.#journey, () =>
        this.#view.of('stage', 'journey', this.#journey),
      )
    })
  }

  lane(name: string): string {
    const named = name || t('imports.defaultLane')
    return found(this.#lanes, fold(named), () => {
      this.newLanes.push(named)
      return this.#builder.make(
        'lane',
        { journey: this.#journey, name: named, layer: layer(named) },
        this.#journey,
        () => this.#view.of('lane', 'journey', this.#journey),
      )
    })
  }

  touchpoint(stage: string | null, lane: string | null, title: string): string {
    return found(this.#touchpoints, key(stage, lane, title), () => {
      this.newTouchpoints++
      const place = { journey: this.#journey, stage, lane }
      return this.#builder.make('touchpoint', { ...place, title }, `${stage} ${lane}`, () =>
        this.#view.of('touchpoint', 'journey', this.#journey).filter((one) => one.stage === stage && one.lane === lane),
      )
    })
  }
}

const key = (stage: string | null, lane: string | null, title: string) => `${stage ?? ''} ${lane ?? ''} ${fold(title)}`
export const fold = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase()

function layer(name: string): Lane['layer'] {
  const plain = fold(name).replace(/[\s-]/g, '')
  return (['customer', 'frontstage', 'backstage', 'support'] as const).find((one) => plain === one) ?? 'channel'
}

const first = (map: Map<string, string>, name: string, id: string) => {
  if (!map.has(name)) map.set(name, id)
}

function found(map: Map<string, string>, name: string, make: () => string): string {
  let id = map.get(name)
  if (id === undefined) {
    id = make()
    map.set(name, id)
  }
  return id
}
