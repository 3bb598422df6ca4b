import { expect, test } from 'vitest'
import { render } from '../../../electron/exports/index.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

const records = sampleRecords()
const [refused, nameless] = records.all('story')
records.put('story', { ...refused!, text: 'Never to be told again', teller: 'Rosa Refused', consent: 'refused' })
records.put('story', { ...nameless!, text: 'Told without a name', teller: 'Nina Nameless', consent: 'anonymous' })
const source = { view: records, photo: () => undefined }
const text = async (format: 'md' | 'html' | 'json') => Buffer.from((await render(source, format)).files[0]!).toString()

test.each(['md', 'html'] as const)(
  'keeps out of the plan as %s what its teller refused, and whose name was not to be said',
  async (format) => {
    const plan = await text(format)
    expect(plan).toContain('Told without a name')
    for (const words of ['Never to be told again', 'Rosa Refused', 'Nina Nameless']) expect(plan).not.toContain(words)
  },
)

test('keeps everything in the JSON, which is the team’s own', async () => {
  const json = await text('json')
  for (const words of ['Never to be told again', 'Nina Nameless']) expect(json).toContain(words)
})
