import { expect, test } from 'vitest'
import { openLedger } from '../../../../electron/ledger/file.ts'
import { create, toEdit } from '../../../../shared/edits/edit.ts'
import { fixtures } from './fixture.ts'

const fixture = fixtures()

test('gives an older file workshops and walkthroughs, and its touchpoints no observer', async () => {
  const ledger = await openLedger(fixture(1))
  const touchpoints = ledger.records.all('touchpoint')
  expect(touchpoints.length).toBeGreaterThan(0)
  expect(touchpoints.every(({ observedBy, observedOn }) => observedBy === '' && observedOn === null)).toBe(true)
  const changes = [
    create('walkthrough', { name: 'By phone', day: '2026-11-25' }, 'walk'),
    create('stop', { walkthrough: 'walk', touchpoint: touchpoints[0]!.id, title: 'Call' }, 'stop'),
    create('observation', { stop: 'stop', walker: 'Mira', waited: 4.5, rating: -1 }, 'seen'),
    create('pinch', { observation: 'seen', sign: 'A sigh' }, 'pinch'),
    create('workshop', { name: 'First day', begins: '09:00' }, 'workshop'),
    create('exercise', { kind: 'rate', touchpoint: touchpoints[0]!.id }, 'rate'),
    create('contribution', { exercise: 'rate', aspect: 'current', value: -2 }, 'given'),
  ]
  await ledger.commit(toEdit({ label: 'Walk', changes }, 'me'))
  await ledger.undo('me', 'undo-1')
  expect(ledger.records.all('observation')).toEqual([])
  await ledger.redo('me', 'redo-1')
  expect(ledger.records.get('observation', 'seen')).toMatchObject({ waited: 4.5, met: true, consent: 'unknown' })
  expect(ledger.check()).toEqual([])
  await ledger.close()
})
