import { addStep, addWorkshop, attend, beginStep, endStep, park, settle } from '../../shared/edits/agenda.ts'
import type { Intent } from '../../shared/edits/edit.ts'
import { expand } from '../../shared/edits/expand.ts'
import { setField } from '../../shared/edits/fields.ts'
import { addToList } from '../../shared/edits/lists.ts'
import { recordObservation } from '../../shared/edits/observations.ts'
import { makeWalkthrough } from '../../shared/edits/walks.ts'
import { newId } from '../../shared/id.ts'
import type { RecordSet } from '../../shared/records/set.ts'
import type { Entry, ExerciseSetup, Outcome } from '../../shared/room/exercise.ts'
import { sampleRecords } from '../fixtures/sample.ts'
import { end, entryOf, placedAt, setupOf, start } from './exercises.ts'
import { draftOf } from './walking.ts'

type Given = [name: string, entry: Partial<Entry>]

/** The sample after a workshop: an agenda that was held, people, thoughts, all six exercises by their real parts, a walk. */
export function heldWorkshop(): RecordSet {
  const view = sampleRecords()
  const run = (intent: Intent | null) => intent && expand(view, intent.changes)
  const added = ({ intent, id }: { intent: Intent; id: string }): string => {
    run(intent)
    return id
  }
  const find = (title: string) => view.all('touchpoint').find((one) => one.title.startsWith(title))!.id

  const workshop = added(addWorkshop(view, null, { name: 'First workshop', day: '2027-03-01', begins: '09:00' }))
  const steps = ['Welcome', 'Collect', 'Left out'].map((title) => added(addStep(view, workshop, null, title)))
  for (const [i, id] of steps.entries()) run(setField(view, 'step', id, 'minutes', [10, 30, 20][i]!))
  run(setField(view, 'step', steps[1]!, 'exercise', 'collect'))
  run(setField(view, 'step', steps[1]!, 'material', 'Cards and pens'))
  const at = (hours: number, minutes: number) => new Date(2027, 2, 1, hours, minutes).toISOString()
  run(beginStep(view, steps[0]!, at(9, 5)))
  run(beginStep(view, steps[1]!, at(9, 18)))
  run(endStep(view, steps[1]!, at(9, 50)))
  run(attend(view, workshop, ['Ada Attender']))
  run(setField(view, 'attendance', view.all('attendance')[0]!.id, 'part', 'Service desk'))
  added(addToList(view, 'attendance', { workshop, name: 'Absent Abe' }))
  run(park(view, workshop, 'Bikes have no place', 'Petra Parker', 'bikes'))
  run(park(view, workshop, 'Opening hours', '', 'hours'))
  run(settle(view, 'hours', true))

  const [bill, final] = [find('Bill with'), find('Final bill')]
  const hold = (setup: ExerciseSetup, given: Given[], outcome: (ids: string[]) => Partial<Outcome> = () => ({})) => {
    const live = start(view, setup)
    for (const [name, entry] of given) live.put(name, name, entryOf(entry))
    live.open()
    const shown = live.forFacilitator(9).shown.map(({ id, text }) => ({ id, text }))
    const byText = given.map(([, { text }]) => shown.find((one) => one.text === text)?.id ?? '')
    return end(live, view, outcome(byText)).exercise.id
  }
  const stage = view.get('touchpoint', bill)!.stage
  hold(
    setupOf('collect', { question: 'What do customers meet?', named: true }),
    [
      ['Nia Namer', { text: 'Envelope without a window' }],
      ['Otto', { text: 'Paper thin as tissue' }],
    ],
    ([first]) => ({ placed: [placedAt(first!, { stage })] }),
  )
  hold(setupOf('collect', { question: 'What was told?', collects: 'story', named: true }), [
    ['Nia Namer', { text: 'A secret story of Zanzibar' }],
  ])
  hold(
    setupOf('isAndShould', { question: 'How is the bill?', subjects: [bill] }),
    [
      ['a', { text: 'It comes late.', subject: bill, aspect: 'current' }],
      ['b', { text: 'Nobody reads it.', subject: bill, aspect: 'current' }],
    ],
    () => ({ agreed: [{ subject: bill, aspect: 'current', text: 'It comes late.', value: null }] }),
  )
  hold(
    setupOf('rate', { question: 'How good is it?', subjects: [bill] }),
    [-2, -2, 2].map((value, i): Given => [`p${i}`, { subject: bill, aspect: 'current', value }]),
    () => ({ agreed: [{ subject: bill, aspect: 'current', text: null, value: -1 }] }),
  )
  hold(setupOf('vote', { question: 'What matters most?', subjects: [bill, final], dots: 3, several: true }), [
    ['a', { subject: bill, value: 3 }],
    ['b', { subject: bill, value: 1 }],
    ['b', { subject: final, value: 2 }],
  ])
  for (const zone of ['recovery', 'surprises'] as const)
    hold(setupOf('poll', { question: `Where do they stand? (${zone})` }), [
      ['a', { text: 'Acme', zone, account: 'key' }],
      ['b', { text: 'Bolt', zone: 'expectations', account: null }],
    ])
  const gap = newId()
  hold(
    setupOf('why', { question: 'Why is the bill late?', touchpoint: bill, subjects: [bill] }),
    [['a', { id: gap, text: 'It is printed once a month', subject: bill }]],
    ([first]) => ({ causes: [first!] }),
  )

  const walk = added(
    makeWalkthrough(view, { name: 'Walk in March', journey: view.all('journey')[0]!.id, day: '2027-03-12' }),
  )
  const stop = view.of('stop', 'walkthrough', walk).find((one) => one.touchpoint === bill)!
  run(
    recordObservation(
      view,
      {
        ...draftOf(walk, stop.id),
        standard: 'missed',
        pinches: [{ id: newId(), sign: 'A customer sighed', clarified: true, fixed: false, followUp: '2027-04-02' }],
      },
      'Willa Walker',
    ),
  )
  return view
}

/** Names of people who took part, in `heldWorkshop`. */
export const peopleThere = ['Ada Attender', 'Absent Abe', 'Petra Parker', 'Nia Namer', 'Willa Walker']
