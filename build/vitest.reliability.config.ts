import { mergeConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import config from './vitest.config.ts'

/** What takes longest in the long form, the longest first: begun last, one of them would run alone at the end. */
const long = [
  'everyOperation',
  'migration',
  'roomNetwork',
  'fuzz',
  'killed',
  'powerCut',
  'strangers',
  'races',
  'everyWrite',
  'flips',
  'fuzzMessages',
]

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b))
  }
}

/** The long form of the reliability tests, each in a process of its own, of which memory is measured. */
export default mergeConfig(config, { test: { isolate: true, sequence: { sequencer: LongFirst } } })
