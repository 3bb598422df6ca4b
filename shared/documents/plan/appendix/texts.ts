import type { Answer } from '../../../insight/exercises/answers.ts'
import type { Exercise } from '../../../records/exercise.ts'
import type { View } from '../../../records/set.ts'
import { t } from '../../../text/index.ts'
import { type Block, muted, type Run, say, strong, words } from '../../document.ts'
import { subjectWords } from './subjects.ts'

const by = ({ by: name }: Answer): Run[] => (name ? [muted(` – ${name}`)] : [])

/**
 * What was collected, like with like, and what of it was taken over. Stories are only counted: whether a story may be passed
 * on is known of the record that it became, not of what was written here.
 */
export function collectedResult({ collects }: Exercise, answers: readonly Answer[]): Block[] {
  const heads = answers.filter((one) => one.group === null)
  const placed = heads.filter((one) => one.agreed).length
  const sum = t('plan.appendix.collected', {
    texts: t('plan.appendix.texts', { count: answers.length }),
    groups: t('plan.appendix.groups', { count: heads.length }),
    placed,
  })
  const summary: Block = { kind: 'paragraph', runs: [say(sum)] }
  if (collects === 'story') return [summary, { kind: 'paragraph', runs: [say(t('plan.appendix.storiesOnly'))] }]
  const items = heads.map((head): Run[] => {
    const times = 1 + answers.filter((one) => one.group === head.id).length
    return [
      words(head.text),
      ...by(head),
      ...(times > 1 ? [muted(` ${t('plan.appendix.said', { count: times })}`)] : []),
      ...(head.agreed ? [strong(` ${t('plan.appendix.takenOver')}`)] : []),
    ]
  })
  return [summary, { kind: 'list', items }]
}

/** What was written of each subject: the agreed text, then the others, which stay as evidence. */
export function writtenResult(view: View, answers: readonly Answer[]): Block[] {
  const parts = Map.groupBy(
    answers.filter((one) => one.text && one.aspect),
    (one) => `${one.subject} ${one.aspect}`,
  )
  return [...parts.values()].flatMap((all): Block[] => {
    const [{ subject, aspect }] = all as [Answer]
    const agreed = all.find((one) => one.agreed)
    const others = all.filter((one) => one.text !== agreed?.text)
    return [
      {
        kind: 'paragraph',
        runs: [words(subjectWords(view, subject)), say(`, ${t(`records.aspect.${aspect!}`).toLowerCase()}`)],
      },
      {
        kind: 'list',
        items: [
          ...(agreed ? [[strong(`${t('plan.appendix.agreedText')} `), words(agreed.text)]] : []),
          ...others.map((one): Run[] => [
            ...(agreed ? [muted(`${t('plan.appendix.evidence')} `)] : []),
            words(one.text),
            ...by(one),
          ]),
        ],
      },
    ]
  })
}

/** The causes that were given, each under what it explains; those on which the group agreed are said so. */
export function whyResult(answers: readonly Answer[]): Block[] {
  const ids = new Set(answers.map(({ id }) => id))
  const items: Run[][] = []
  const walk = (explains: string | null, depth: number) => {
    for (const one of answers) {
      const above = one.explains !== null && ids.has(one.explains) ? one.explains : null
      if (above !== explains) continue
      items.push([
        ...(depth ? [muted(`${'\u2003'.repeat(depth)}${t('plan.why')} `)] : []),
        words(one.text),
        ...by(one),
        ...(one.agreed ? [strong(` ${t('plan.appendix.takenOver')}`)] : []),
      ])
      // A chain is at most as long as there are answers, also where a file says that two explain each other.
      if (depth < answers.length) walk(one.id, depth + 1)
    }
  }
  walk(null, 0)
  return [{ kind: 'list', items }]
}
