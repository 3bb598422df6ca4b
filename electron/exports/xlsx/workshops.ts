import { subjectWords } from '../../../shared/documents/plan/appendix/subjects.ts'
import { plannedWords, wentWords } from '../../../shared/documents/plan/appendix/workshops.ts'
import { plannedTimes } from '../../../shared/insight/agenda.ts'
import { answersOf } from '../../../shared/insight/exercises/answers.ts'
import type { View } from '../../../shared/records/set.ts'
import { senses } from '../../../shared/records/touchpoint.ts'
import { type Key, t } from '../../../shared/text/index.ts'
import type { Sheet } from './index.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const type = (name: string, width: number) => ({ title: capital(t(`records.type.${name}` as Key)), width })
const field = (of: string, name: string, width: number) => ({
  title: capital(t(`records.field.${of}.${name}` as Key)),
  width,
})
const column = (key: Key, width: number) => ({ title: t(key), width })
const yes = (is: boolean) => (is ? t('exports.yes') : '')
const word = (list: string, value: string | null) => (value === null ? '' : t(`records.${list}.${value}` as Key))
const number = (value: number | null) => (value === null ? null : { number: value })

/** Sheets for what was done to get to the plan: agendas, who came, what was put aside, exercises and what was given. */
export function workshopSheets(view: View): Sheet[] {
  const workshops = view.all('workshop')
  return [
    {
      name: t('exports.sheets.step'),
      columns: [
        type('workshop', 28),
        field('workshop', 'day', 12),
        type('step', 40),
        column('plan.appendix.planned', 22),
        column('plan.appendix.went', 22),
        field('step', 'minutes', 10),
        field('step', 'exercise', 16),
        field('step', 'material', 44),
      ],
      rows: workshops.flatMap((workshop) => {
        const steps = view.of('step', 'workshop', workshop.id)
        const times = plannedTimes(workshop.begins, steps)
        return steps.map((one, i) => [
          workshop.name,
          workshop.day === null ? null : { date: workshop.day },
          one.title,
          plannedWords(one, times[i]),
          wentWords(one, steps),
          number(one.minutes),
          word('exerciseKind', one.exercise),
          one.material,
        ])
      }),
    },
    {
      name: t('exports.sheets.attendance'),
      columns: [
        type('workshop', 28),
        field('attendance', 'name', 28),
        field('attendance', 'part', 32),
        field('attendance', 'present', 12),
      ],
      rows: workshops.flatMap(({ id, name }) =>
        view.of('attendance', 'workshop', id).map((one) => [name, one.name, one.part, yes(one.present)]),
      ),
    },
    {
      name: t('exports.sheets.parked'),
      columns: [
        type('workshop', 28),
        field('parked', 'text', 60),
        field('parked', 'by', 24),
        field('parked', 'settled', 12),
      ],
      rows: workshops.flatMap(({ id, name }) =>
        view.of('parked', 'workshop', id).map((one) => [name, one.text, one.by, yes(one.settled)]),
      ),
    },
    {
      name: t('exports.sheets.contribution'),
      columns: [
        type('exercise', 40),
        column('plan.kind', 16),
        column('plan.appendix.subject', 36),
        column('plan.appendix.aspect', 14),
        field('contribution', 'text', 60),
        field('contribution', 'value', 10),
        column('plan.appendix.zone', 18),
        column('plan.appendix.account', 18),
        field('contribution', 'by', 20),
        field('contribution', 'agreed', 10),
      ],
      rows: view.all('exercise').flatMap((exercise) =>
        answersOf(view, exercise.id).map((one) => [
          exercise.question || word('exerciseKind', exercise.kind),
          word('exerciseKind', exercise.kind),
          one.subject === null ? '' : subjectWords(view, one.subject),
          word('aspect', one.aspect),
          // A story that was collected: whether it may be passed on is known of the record that it became.
          exercise.kind === 'collect' && exercise.collects === 'story' ? '' : one.text,
          number(one.value),
          word('zone', one.zone),
          word('account', one.account),
          one.by,
          yes(one.agreed ?? false),
        ]),
      ),
    },
    ...walkSheets(view),
  ]
}

function walkSheets(view: View): Sheet[] {
  const seen = view
    .all('walkthrough')
    .flatMap((walk) =>
      view
        .of('stop', 'walkthrough', walk.id)
        .flatMap((stop) => view.of('observation', 'stop', stop.id).map((one) => ({ walk, stop, one }))),
    )
  return [
    {
      name: t('exports.sheets.observation'),
      columns: [
        type('walkthrough', 28),
        field('walkthrough', 'day', 12),
        type('stop', 36),
        field('observation', 'walker', 20),
        field('observation', 'met', 12),
        field('observation', 'rating', 10),
        field('observation', 'waited', 12),
        field('observation', 'standard', 14),
        ...senses.map((sense) => field('observation', sense, 36)),
        field('observation', 'ideal', 36),
        field('observation', 'pays', 14),
      ],
      rows: seen.map(({ walk, stop, one }) => [
        walk.name,
        walk.day === null ? null : { date: walk.day },
        stop.title,
        one.walker,
        yes(one.met),
        number(one.rating),
        number(one.waited),
        word('standardOutcome', one.standard),
        ...senses.map((sense) => one[sense]),
        one.ideal,
        word('pays', one.pays),
      ]),
    },
    {
      name: t('exports.sheets.pinch'),
      columns: [
        type('walkthrough', 28),
        type('stop', 36),
        field('pinch', 'sign', 60),
        field('pinch', 'clarified', 12),
        field('pinch', 'fixed', 12),
        field('pinch', 'followUp', 14),
      ],
      rows: seen.flatMap(({ walk, stop, one }) =>
        view
          .of('pinch', 'observation', one.id)
          .map((pinch) => [
            walk.name,
            stop.title,
            pinch.sign,
            yes(pinch.clarified),
            yes(pinch.fixed),
            pinch.followUp === null ? null : { date: pinch.followUp },
          ]),
      ),
    },
  ]
}
