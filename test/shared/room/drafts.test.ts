import { expect, test } from 'vitest'
import { recordObservation } from '../../../shared/edits/observations.ts'
import { draftFrom } from '../../../shared/room/drafts.ts'
import { observationDraft } from '../../../shared/room/walk.ts'
import { Walking } from '../../support/walking.ts'

test('goes on with what is recorded: sent again as it is, it changes nothing', () => {
  const walking = new Walking(['A'])
  const walk = walking.make()
  const sent = walking.see(walk, walking.stops(walk)[0]!.id, 'Ada', {
    sees: 'Signs',
    pinches: [{ id: 'p1', sign: 'A sigh', clarified: true, fixed: false, followUp: '2027-04-01' }],
    snapshots: [{ id: 's1', hash: 'a'.repeat(64), mediaType: 'image/png', size: 9, name: 'x.png', caption: 'Signs' }],
  })
  const draft = draftFrom(walking.records, sent.id)!
  expect(observationDraft.parse(draft)).toEqual(sent)
  expect(recordObservation(walking.records, draft, 'Ada')).toBeNull()
  expect(draftFrom(walking.records, 'gone')).toBeNull()
})
