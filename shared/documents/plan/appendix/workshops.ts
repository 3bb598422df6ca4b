import { day, timeOfDay } from '../../../format.ts'
import { clockTime, plannedTimes } from '../../../insight/agenda.ts'
import type { View } from '../../../records/set.ts'
import type { Step } from '../../../records/step.ts'
import type { Workshop } from '../../../records/workshop.ts'
import { t } from '../../../text/index.ts'
import { type Block, muted, type Run, say, strong, textCell, words } from '../../document.ts'

/** Each workshop: its agenda as planned and as it went, who came, and what was put aside. */
export function workshops(view: View): Block[] {
  const all = view.all('workshop')
  if (!all.length) return []
  return [
    { kind: 'heading', level: 1, text: t('plan.appendix.workshops') },
    ...all.flatMap((one) => [
      { kind: 'heading' as const, level: 2 as const, text: one.name || t('plan.appendix.workshop') },
      ...facts(one),
      ...agenda(one, view.of('step', 'workshop', one.id)),
      ...attendance(view, one),
      ...parking(view, one),
    ]),
  ]
}

function facts({ day: on, begins }: Workshop): Block[] {
  const said = [on && day(on), begins && t('plan.appendix.begins', { begins })].filter(Boolean)
  return said.length ? [{ kind: 'paragraph', runs: [muted(said.join(', '))] }] : []
}

function agenda({ begins }: Workshop, steps: readonly Step[]): Block[] {
  if (!steps.length) return []
  const times = plannedTimes(begins, steps)
  return [
    {
      kind: 'table',
      caption: t('plan.appendix.agenda'),
      columns: [
        { title: t('plan.appendix.step'), width: 2.6 },
        { title: t('plan.appendix.planned'), width: 2.5 },
        { title: t('plan.appendix.went'), width: 2.5 },
        { title: t('plan.appendix.exercise'), width: 1.5 },
        { title: t('plan.appendix.material'), width: 2 },
      ],
      rows: steps.map((one, i) => [
        textCell(words(one.title)),
        textCell(plannedWords(one, times[i])),
        textCell(wentWords(one, steps)),
        textCell(one.exercise ? t(`records.exerciseKind.${one.exercise}`) : ''),
        textCell(words(one.material)),
      ]),
    },
  ]
}

/** "09:20 to 09:50, 30 min", or only how long where nobody said when the workshop begins. */
export function plannedWords({ minutes }: Step, time: { from: number; to: number } | undefined): string {
  const long = minutes === null ? '' : t('plan.appendix.minutes', { minutes })
  return [time && `${clockTime(time.from)}–${clockTime(time.to)}`, long].filter(Boolean).join(', ')
}

/** "09:24–09:57, 33 min"; that it was left out where others were held and this one never began. */
export function wentWords({ startedAt, endedAt }: Step, steps: readonly Step[]): string {
  if (!startedAt) return steps.some((one) => one.endedAt) ? t('plan.appendix.notDone') : ''
  if (!endedAt) return `${timeOfDay(startedAt)}–`
  const minutes = Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000)
  return `${timeOfDay(startedAt)}–${timeOfDay(endedAt)}, ${t('plan.appendix.minutes', { minutes })}`
}

function attendance(view: View, { id }: Workshop): Block[] {
  const all = view.of('attendance', 'workshop', id)
  if (!all.length) return []
  const present = all.filter((one) => one.present)
  // A client's copy has no names: then only how many they were.
  if (all.every((one) => !one.name)) {
    const counted = t('plan.appendix.presentCount', { count: present.length, all: all.length })
    return [{ kind: 'paragraph', runs: [say(counted)] }]
  }
  const line = (title: string, people: typeof all): Block[] => {
    const named = people.map(({ name, part }) => (part ? `${name} (${part})` : name)).filter(Boolean)
    return named.length ? [{ kind: 'paragraph', runs: [strong(`${title} `), words(named.join(', '))] }] : []
  }
  return [
    ...line(t('plan.appendix.present'), present),
    ...line(
      t('plan.appendix.absent'),
      all.filter((one) => !one.present),
    ),
  ]
}

function parking(view: View, { id }: Workshop): Block[] {
  const all = view.of('parked', 'workshop', id)
  if (!all.length) return []
  return [
    { kind: 'paragraph', runs: [strong(t('plan.appendix.parking'))] },
    {
      kind: 'list',
      items: all.map(({ text, by, settled }): Run[] => [
        words(text),
        ...(by ? [muted(` – ${by}`)] : []),
        muted(` ${t(settled ? 'plan.appendix.settled' : 'plan.appendix.open')}`),
      ]),
    },
  ]
}
