import { expect, test } from 'vitest'
import { agreeOn } from '../../../shared/edits/causes.ts'
import { expand } from '../../../shared/edits/expand.ts'
import { setField } from '../../../shared/edits/fields.ts'
import { address } from '../../../shared/edits/opportunities.ts'
import { challenge, challengeWords, isUnanswered } from '../../../shared/insight/challenge.ts'
import { coverage } from '../../../shared/insight/coverage.ts'
import { isGuess } from '../../../shared/insight/guess.ts'
import { causeCategories } from '../../../shared/records/cause.ts'
import { sampleRecords } from '../../fixtures/sample.ts'

/** The sample with its training linked to the policy that agents have no authority. */
function linked() {
  const view = sampleRecords()
  const training = view.all('opportunity').find((one) => one.intervention === 'training')!.id
  const cause = view.all('cause').find((one) => one.text.startsWith('Agents have no authority'))!
  expand(view, address(view, training, cause.touchpoint, cause.id)!.changes)
  return { view, training, cause }
}

test('challenges training for a cause that is about policy, in words', () => {
  const { view, training, cause } = linked()
  expect(challenge(view, training)).toEqual([cause])
  expect(challengeWords(cause)).toBe('This cause is about policy. Training people does not change a policy.')
  expect(coverage(view).find((one) => one.code === 'trainingUnanswered')?.items).toEqual([
    { type: 'opportunity', id: training, touchpoint: cause.touchpoint },
  ])
})

test('lets it stand once the reason is recorded', () => {
  const { view, training } = linked()
  expand(view, setField(view, 'opportunity', training, 'reason', 'The policy changes in May.')!.changes)
  expect(isUnanswered(view, training)).toBe(false)
  expect(challenge(view, training)).toHaveLength(1)
})

test('has no word against training for a lack of skill, nor against another intervention', () => {
  const { view, training, cause } = linked()
  view.put('cause', { ...cause, category: 'skill' })
  expect(challenge(view, training)).toEqual([])
  view.put('cause', cause)
  expand(view, setField(view, 'opportunity', training, 'intervention', 'policy')!.changes)
  expect(challenge(view, training)).toEqual([])
})

test('has words for every category that it challenges', () => {
  const { view, training, cause } = linked()
  for (const category of causeCategories) {
    view.put('cause', { ...cause, category })
    for (const one of challenge(view, training)) expect(challengeWords(one), category).toMatch(/^This cause is about /)
  }
})

test('takes an opportunity for a guess until one of its causes is agreed', () => {
  const { view, training, cause } = linked()
  expect(isGuess(view, training)).toBe(false)
  expand(view, agreeOn(view, [cause.id], false)!.changes)
  expect(isGuess(view, training)).toBe(true)
  expect(coverage(view).map(({ code, items }) => [code, items.length])).toEqual(
    expect.arrayContaining([
      ['causeNotAgreed', 1],
      // the training, and what else addressed that cause alone
      ['opportunityIsGuess', 2],
    ]),
  )
  const all = agreeOn(
    view,
    view.all('cause').map(({ id }) => id),
    true,
  )!
  expect(all.label).toBe('Agree on cause')
  expand(view, all.changes)
  expect(isGuess(view, training)).toBe(false)
})

test('takes an opportunity without any cause for a guess', () => {
  const view = sampleRecords()
  expect(
    view
      .all('opportunity')
      .filter((one) => isGuess(view, one.id))
      .map((one) => one.intervention),
  ).toEqual(['training'])
})
