import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { ExerciseKind } from '../../shared/records/exercise.ts'
import { type App, expect, openSample, test } from './support/app.ts'
import { card } from './support/map.ts'
import { Person } from './support/phones.ts'
import { endAndKeep, openRoom, showEverybody, startExercise } from './support/room.ts'

// The whole of it: a facilitator, three contributors with the map, eight phones; all six exercises and a walkthrough. In each
// exercise another phone is closed in the middle and opened again.

const touchpoint = 'Final bill'
let app: App
let phones: Person[]
let contributors: Person[]

const everybody = (what: (person: Person, i: number) => Promise<void>) =>
  Promise.all([...phones, ...contributors].map(what))
const records = () => app.host.rooms.open!.ledger.records
const kept = (kind: ExerciseKind) => {
  const exercise = records()
    .all('exercise')
    .findLast((one) => one.kind === kind)!
  return { exercise, given: records().of('contribution', 'exercise', exercise.id) }
}

/** Starts an exercise in which all take part; `give` is what each does, and `lasts` what the reopened phone must still have. */
async function exercise(
  kind: string,
  choose: () => Promise<unknown>,
  give: (person: Person, i: number) => Promise<void>,
  reopens: Person,
  lasts: (person: Person) => Promise<void>,
) {
  await startExercise(app.page, kind, choose)
  await everybody(async (person, i) => {
    await person.takesPart()
    await give(person, i)
    await person.sent()
  })
  await reopens.closesAndReopens()
  const takePart = reopens.page.getByRole('button', { name: 'Take part' })
  await expect(takePart.or(reopens.page.getByText('Nobody sees')).first()).toBeVisible()
  if (await takePart.isVisible()) await takePart.click()
  await lasts(reopens)
  await expect(app.page.getByText('11 of 11 have given something')).toBeVisible()
  await showEverybody(app.page)
}
async function over() {
  await endAndKeep(app.page)
  await everybody((person) => person.home())
}
const about = () => async () => {
  await app.page.getByRole('button', { name: 'None', exact: true }).click()
  await app.page.locator('.exercise-offered label').filter({ hasText: touchpoint }).click()
}

test('a workshop in one room', async ({ app: started, chromium }) => {
  test.setTimeout(300_000)
  app = started
  const { page, host } = app
  await openSample(page)
  await openRoom(page)
  phones = []
  contributors = []
  for (let i = 0; i < 8; i++) phones.push(await Person.joins(app, chromium, `Phone ${i}`, 'phone'))
  for (let i = 0; i < 3; i++) contributors.push(await Person.joins(app, chromium, `Laptop ${i}`, 'laptop'))
  const one = records()
    .all('touchpoint')
    .find(({ title }) => title === touchpoint)!

  const titles = ['Final bill', 'First call to cancel', 'Second call to cancel']
  // Contributors have the whole map beside it, and change it.
  for (const [i, { name, context, url }] of contributors.entries()) {
    await page.getByRole('button', { name: `More for ${name}` }).click()
    await page.getByRole('menuitem', { name: 'Make a contributor' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Contributor')
    const map = await context.newPage()
    await map.goto(`${url}map`)
    await card(map, titles[i]!).click()
    await map.getByLabel('Place', { exact: true }).fill(`Seen by ${name}`)
    await map.keyboard.press('Enter')
    await expect
      .poll(() =>
        records()
          .all('touchpoint')
          .some(({ place }) => place === `Seen by ${name}`),
      )
      .toBe(true)
    await map.close()
  }

  await exercise(
    'Collect',
    async () => {},
    async ({ page: own, name }) => {
      await own.getByLabel('A touchpoint').first().fill(`Seen by ${name}`)
      await own.getByRole('button', { name: 'Add', exact: true }).click()
      await own.getByLabel('A touchpoint').first().fill('Half a thought')
    },
    phones[0]!,
    async ({ page: own }) => {
      await expect(own.getByLabel('A touchpoint').first()).toHaveValue('Half a thought')
      await expect(own.getByText('Seen by Phone 0').first()).toBeVisible()
    },
  )
  await page.getByLabel('Place of Seen by Phone 1').selectOption({ index: 1 })
  await over()
  expect(kept('collect').given).toHaveLength(11)

  await exercise(
    'Is and should',
    about(),
    async ({ page: own, name }) => {
      await own.getByLabel('What is happening?').fill(`${name} waits`)
      await own.getByLabel('What should happen?').fill(`${name} is served`)
    },
    phones[1]!,
    async ({ page: own }) => {
      await expect(own.getByLabel('What is happening?')).toHaveValue('Phone 1 waits')
      await expect(own.getByLabel('What should happen?')).toHaveValue('Phone 1 is served')
    },
  )
  await page.getByRole('button', { name: 'Agree on this: Phone 3 waits' }).click()
  await over()
  expect(kept('isAndShould').given).toHaveLength(22)
  expect(records().get('touchpoint', one.id)).toMatchObject({ current: 'Phone 3 waits' })

  await exercise(
    'Rate',
    about(),
    async ({ page: own }, i) => {
      const value = ['−2 of', '+2 of'][i % 2]!
      await own.getByRole('group', { name: 'Is' }).getByRole('button', { name: value }).click()
    },
    phones[2]!,
    async ({ page: own }) =>
      expect(own.getByRole('group', { name: 'Is' }).getByRole('button', { name: '−2 of' })).toHaveAttribute(
        'aria-pressed',
        'true',
      ),
  )
  await expect(page.getByText('Talk about it')).toBeVisible()
  await page.getByRole('radio', { name: 'Current −1' }).click()
  await over()
  expect(kept('rate').given).toHaveLength(12)
  expect(records().get('touchpoint', one.id)).toMatchObject({ currentRating: -1 })

  await exercise(
    'Vote',
    async () => {},
    ({ page: own }) => own.getByRole('button', { name: `Put a dot on ${touchpoint}` }).click(),
    phones[3]!,
    ({ page: own }) => expect(own.getByRole('button', { name: `Take a dot from ${touchpoint}` })).toBeEnabled(),
  )
  await expect(page.locator('.votes-row').first()).toContainText('11 dots (100 %)')
  await over()
  expect(kept('vote').given.find((each) => each.touchpoint === one.id)).toMatchObject({ value: 11 })

  await exercise(
    'Customer poll',
    async () => {},
    async ({ page: own }, i) => {
      await own
        .getByLabel('A customer')
        .first()
        .fill(i % 2 ? 'Acme' : 'Bolt')
      await own
        .getByRole('button', { name: /^Service recovery/ })
        .first()
        .click()
      await own.getByRole('button', { name: 'Add', exact: true }).click()
    },
    phones[4]!,
    ({ page: own }) => expect(own.getByText('Bolt').first()).toBeVisible(),
  )
  await over()
  expect(kept('poll').given.filter(({ zone }) => zone === 'recovery')).toHaveLength(11)

  await exercise(
    'Why?',
    () => page.getByLabel('Touchpoint', { exact: true }).selectOption({ label: touchpoint }),
    async ({ page: own, name }) => {
      await own.getByLabel('Because…').first().fill(`${name} does not know`)
      await own.getByRole('button', { name: 'Add', exact: true }).first().click()
    },
    phones[5]!,
    ({ page: own }) => expect(own.getByText('Phone 5 does not know').first()).toBeVisible(),
  )
  await page.getByRole('checkbox', { name: 'Agree on “Phone 6 does not know”' }).press('Space')
  await over()
  expect(kept('why').given).toHaveLength(11)

  // The walkthrough, on two phones; one is closed at the second stop.
  await page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Walk', exact: true }).click()
  await page.getByRole('button', { name: 'New walkthrough' }).click()
  await page.getByLabel('Name').fill('Tuesday')
  await page.getByRole('button', { name: 'Make walkthrough' }).click()
  const [walk] = records().all('walkthrough')
  host.rooms.open!.shareWalk(walk!.id, true)
  for (const walker of [phones[6]!, phones[7]!]) {
    await walker.page.getByRole('button', { name: /Tuesday/ }).click()
    await walker.page.getByRole('button', { name: 'Begin at the first stop' }).click()
    await walker.page.getByRole('button', { name: '−1 of' }).first().click()
    await walker.page.getByRole('button', { name: /^Next/ }).click()
    await walker.page.getByRole('button', { name: 'Hear' }).click()
    await walker.page.getByLabel('What do you hear?').fill('Nothing at all')
    await walker.closesAndReopens()
    await expect(walker.page.getByLabel('What do you hear?')).toHaveValue('Nothing at all')
  }
  await expect
    .poll(
      () =>
        records()
          .all('observation')
          .filter(({ hears }) => hears === 'Nothing at all').length,
    )
    .toBe(2)
  expect(
    records()
      .all('observation')
      .filter(({ rating }) => rating === -1),
  ).toHaveLength(2)

  // All of it is in the exported plan, and in the file.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Improvement plan, Markdown')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  const plan = readFileSync((await (await download).path())!, 'utf8')
  for (const words of [
    'Seen by Phone 1',
    'Phone 3 waits',
    '| 1 | Final bill | 11 | 100% |',
    '| Service recovery | 11 | 100% |',
    'Phone 6 does not know',
    '### Tuesday',
  ])
    expect(plan).toContain(words)
  const file = host.rooms.open!.ledger.records.all('exercise').length
  expect(file).toBe(6)
  for (const { context } of [...phones, ...contributors]) await context.close()
  await page.getByRole('button', { name: 'Close and go Home' }).click()
  await expect(page.getByRole('button', { name: 'Look at the sample' })).toBeVisible()
  await host.engagements.closeAll()
  const database = new Database(
    join(app.folder, 'files', readdirSync(join(app.folder, 'files')).find((name) => name.endsWith('.touchline'))!),
    { readonly: true },
  )
  const count = (table: string) => (database.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
  expect([count('exercise'), count('walkthrough')]).toEqual([6, 1])
  expect(count('contribution')).toBeGreaterThanOrEqual(11 + 22 + 12 + 11 + 11)
  expect(database.prepare("SELECT count(*) AS n FROM contribution WHERE by <> ''").get()).toEqual({ n: 0 })
  database.close()
})
