import type { View } from '../../shared/records/set.ts'
import type { Guest } from '../support/room.ts'
import { type App, expect, openSample, test } from './support/app.ts'
import { comes, endAndKeep, exerciseOf, gives, openRoom, showEverybody, startExercise } from './support/room.ts'

let app: App
let ada: Guest
let bob: Guest
let cy: Guest
let records: View
test.beforeEach(async ({ app: started }) => {
  app = started
  const { page, host } = app
  await openSample(page)
  await openRoom(page)
  ;[ada, bob, cy] = (await Promise.all(['Ada', 'Bob', 'Cy'].map((name) => comes(app, name)))) as [Guest, Guest, Guest]
  records = host.rooms.open!.ledger.records
  await expect(page.getByRole('button', { name: 'Go to the room: Room open · 3 here' })).toBeVisible()
})

const last = () => records.all('exercise').at(-1)!
const contributions = () => records.of('contribution', 'exercise', last().id)
const titled = (title: string) => records.all('touchpoint').find((one) => one.title === title)!
/** One undo takes it all back, one redo brings it back. */
async function undoneAndDone() {
  const { page } = app
  const count = records.all('exercise').length
  await page.keyboard.press('Control+z')
  await expect.poll(() => records.all('exercise').length).toBe(count - 1)
  expect(records.all('contribution').every((one) => records.get('exercise', one.exercise))).toBe(true)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => records.all('exercise').length).toBe(count)
}

test('collects touchpoints, puts like with like by mouse, keys and proposal, and places them', async () => {
  const { page } = app
  await startExercise(page, 'Collect')
  await Promise.all([ada, bob, cy].map((one) => exerciseOf(one)))
  await gives(ada, { text: 'Confirmation letter' })
  await gives(ada, { text: 'Parking' })
  await gives(bob, { text: 'Letter of confirmation' })
  await gives(bob, { text: 'Car park' })
  await gives(cy, { text: 'Farewell mail' })
  await ada.call('done', { exercise: (await exerciseOf(ada)).id, done: true })
  await expect(page.getByText('3 of 3 have given something')).toBeVisible()
  await expect(page.getByText('1 of 3 have finished · 5 things given')).toBeVisible()
  // The facilitator sees no more than that.
  await expect(page.getByText('Parking')).toHaveCount(0)
  await showEverybody(page)
  await page.getByRole('button', { name: 'Put together' }).click()
  const pile = (text: string) => page.locator('.pile').filter({ hasText: text })
  await expect(pile('Letter of confirmation').getByText('Confirmation letter', { exact: true })).toBeVisible()
  await page.getByText('Car park', { exact: true }).dragTo(page.getByText('Parking', { exact: true }))
  await expect(pile('Parking').getByText('Car park', { exact: true })).toBeVisible()
  // Taken out and put back, by the keyboard alone.
  await page.getByRole('button', { name: 'More for Car park' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Take out' }).press('Enter')
  await expect(page.locator('.pile')).toHaveCount(4)
  await page.getByRole('button', { name: 'More for Car park' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Put with…' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Parking' }).press('Enter')
  await expect(page.locator('.pile')).toHaveCount(3)
  const stage = records.all('stage')[0]!
  await page.getByLabel('Place of Parking').selectOption({ label: stage.name })
  await pile('Parking').getByLabel('Called').fill('Parking space')
  await page.getByLabel('Place of Farewell mail').selectOption({ index: records.all('stage').length + 1 })
  const said = await endAndKeep(page)
  expect(said.slice(0, 2)).toEqual(['1 touchpoint goes onto the map.', '1 touchpoint goes into the tray.'])
  expect(titled('Parking space')).toMatchObject({ stage: stage.id })
  expect(titled('Farewell mail')).toMatchObject({ stage: null })
  expect(contributions()).toHaveLength(5)
  expect(contributions().every((one) => one.by === '')).toBe(true)
  expect(last()).toMatchObject({ kind: 'collect', people: 3, named: false })
  await undoneAndDone()
  await page.getByRole('button', { name: /^Read: / }).click()
  await expect(page.getByText('Letter of confirmation')).toBeVisible()
})

test('agrees on one text of is and should, and keeps the others', async () => {
  const { page } = app
  const [one] = records.all('touchpoint').filter((each) => each.momentOfTruth)
  await startExercise(page, 'Is and should', async () => {
    await page.getByRole('button', { name: 'None', exact: true }).click()
    await page.locator('.exercise-offered label').filter({ hasText: one!.title }).click()
    await page.getByRole('radio', { name: 'Named' }).click()
  })
  const { subjects } = await exerciseOf(ada)
  expect(subjects.map(({ id }) => id)).toEqual([one!.id])
  await exerciseOf(bob)
  await gives(ada, { subject: one!.id, aspect: 'current', text: 'They wait for ever' })
  await gives(bob, { subject: one!.id, aspect: 'current', text: 'They hang up' })
  await gives(bob, { subject: one!.id, aspect: 'ideal', text: 'Nobody waits' })
  await showEverybody(page)
  await expect(page.getByText('by Bob')).toHaveCount(2)
  await page.getByRole('button', { name: 'Agree on this: They hang up' }).click()
  await page.getByLabel('Agreed text').nth(1).fill('Answered in a minute')
  await endAndKeep(page)
  expect(records.get('touchpoint', one!.id)).toMatchObject({ current: 'They hang up', ideal: 'Answered in a minute' })
  expect(
    contributions()
      .map((each) => [each.text, each.by, each.agreed])
      .sort(),
  ).toEqual([
    ['Answered in a minute', '', true],
    ['Nobody waits', 'Bob', false],
    ['They hang up', 'Bob', true],
    ['They wait for ever', 'Ada', false],
  ])
  await undoneAndDone()
})

test('shows the spread of ratings, marks what to talk about, and sets what was agreed', async () => {
  const { page } = app
  const [one] = records.all('touchpoint').filter((each) => each.momentOfTruth)
  await startExercise(page, 'Rate', async () => {
    await page.getByRole('button', { name: 'None', exact: true }).click()
    await page.locator('.exercise-offered label').filter({ hasText: one!.title }).click()
  })
  await Promise.all([ada, bob, cy].map((each) => exerciseOf(each)))
  for (const [guest, value] of [
    [ada, -2],
    [bob, 2],
    [cy, 1],
  ] as const) {
    await gives(guest, { subject: one!.id, aspect: 'current', value })
    await gives(guest, { subject: one!.id, aspect: 'importance', value: 4 })
  }
  await showEverybody(page)
  await expect(page.getByRole('img', { name: 'Is: 1 at −2, 1 at +1, 1 at +2' })).toBeVisible()
  await expect(page.getByText('Talk about it')).toHaveCount(1)
  // (-2 + 2 + 1) / 3 = 0.33; squares 5.44 + 2.78 + 0.44 = 8.67; √(8.67 / 3) = 1.70
  await expect(page.getByText('Mean 0.3 · spread 1.7 · 3 answers')).toBeVisible()
  await page.getByRole('radio', { name: 'Current −1' }).click()
  await page.getByRole('radio', { name: /importance 5$/i }).click()
  expect((await endAndKeep(page))[0]).toBe('2 agreed values are set.')
  expect(records.get('touchpoint', one!.id)).toMatchObject({ currentRating: -1, importance: 5 })
  expect(contributions()).toHaveLength(8)
  await undoneAndDone()
})

test('counts dots, hidden until they are shown, and never says whose they are', async () => {
  const { page } = app
  const truths = records.all('touchpoint').filter((each) => each.momentOfTruth)
  await startExercise(page, 'Vote', () => page.getByText('Only moments of truth').click())
  const { subjects } = await exerciseOf(ada)
  await exerciseOf(bob)
  expect(subjects).toHaveLength(truths.length)
  await gives(ada, { subject: subjects[0]!.id, value: 1 })
  await gives(bob, { subject: subjects[0]!.id, value: 1 })
  await gives(bob, { subject: subjects[1]!.id, value: 1 })
  await expect(gives(bob, { subject: subjects[2]!.id, value: 2 })).rejects.toThrow('room.tooMuch')
  await showEverybody(page)
  await expect(page.locator('.votes-row').first()).toContainText(`${subjects[0]!.title}`)
  await expect(page.locator('.votes-row').first()).toContainText('2 dots (67 %)')
  await endAndKeep(page)
  expect(contributions()).toHaveLength(truths.length)
  expect(contributions().find((each) => each.touchpoint === subjects[0]!.id)).toMatchObject({ value: 2, by: '' })
  await undoneAndDone()
})

test('polls customers twice, and shows who moved between the zones', async () => {
  const { page } = app
  await startExercise(page, 'Customer poll')
  await exerciseOf(ada)
  await gives(ada, { text: 'Acme', zone: 'recovery', account: 'key' })
  await gives(ada, { text: 'Bolt', zone: 'expectations', account: 'new' })
  await showEverybody(page)
  await expect(page.getByRole('region', { name: 'Service recovery' })).toContainText('Key account')
  await endAndKeep(page)
  await ada.until(() => ada.last('exercise')?.exercise === null)
  await startExercise(page, 'Customer poll')
  await exerciseOf(ada)
  await gives(ada, { text: 'ACME', zone: 'surprises', account: 'key' })
  await gives(ada, { text: 'Bolt', zone: 'expectations', account: 'new' })
  await showEverybody(page)
  await expect(page.getByText('ACME: from Service recovery to Surprises better')).toBeVisible()
  await expect(page.getByText('1 stayed · 0 only now · 0 only then')).toBeVisible()
  await endAndKeep(page)
  expect(
    contributions()
      .map((each) => [each.text, each.zone, each.account])
      .sort(),
  ).toEqual([
    ['ACME', 'surprises', 'key'],
    ['Bolt', 'expectations', 'new'],
  ])
  await undoneAndDone()
})

test('asks why, privately and then together, and keeps agreed causes in their chain', async () => {
  const { page } = app
  const one = titled('Final bill')
  await startExercise(page, 'Why?', () =>
    page.getByLabel('Touchpoint', { exact: true }).selectOption({ label: one.title }),
  )
  await exerciseOf(ada)
  await exerciseOf(bob)
  await gives(ada, { text: 'The bill is late' })
  await showEverybody(page)
  const { shown } = await exerciseOf(bob, 'open')
  await gives(bob, { text: 'It is printed once a month', explains: shown[0]!.id })
  await page.getByRole('button', { name: 'Why “It is printed once a month”?' }).click()
  await page.getByLabel('Text', { exact: true }).fill('Postage is saved')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(page.getByText('Postage is saved', { exact: true })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Agree on “Postage is saved”' }).press('Space')
  await endAndKeep(page)
  const causes = new Map(records.of('cause', 'touchpoint', one.id).map((each) => [each.text, each]))
  expect(causes.get('Postage is saved')).toMatchObject({
    ...{ agreed: true, explains: causes.get('It is printed once a month')!.id },
  })
  expect(causes.get('The bill is late')).toMatchObject({ agreed: false, explains: null })
  await undoneAndDone()
})
