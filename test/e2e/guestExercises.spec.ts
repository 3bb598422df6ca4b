import type { BrowserContext, Page } from '@playwright/test'
import type { ExerciseSetup, ShownEntry } from '../../shared/room/exercise.ts'
import { expect, join, type Room, test, watch } from './support/guest.ts'

type Kind = ExerciseSetup['kind']
type Case = {
  chosen(room: Room): Partial<ExerciseSetup>
  /** Gives something, and begins something that is not finished. */
  half(page: Page): Promise<void>
  /** What must be there after the page was closed and opened again; then the rest is given. */
  rest(page: Page): Promise<void>
  shown: Partial<ShownEntry>[]
  together?(page: Page): Promise<void>
}

const about = (room: Room, count: number) => ({ subjects: room.touchpoints.slice(0, count) })
const add = (page: Page) => page.getByRole('button', { name: 'Add', exact: true })
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true }).first()

const cases: Record<Kind, Case> = {
  collect: {
    chosen: () => ({}),
    async half(page) {
      const field = page.getByLabel('A touchpoint', { exact: true }).first()
      await field.fill('Phone menu')
      await add(page).click()
      await field.fill('Letter')
      await add(page).click()
      await page.getByRole('button', { name: 'Remove: Letter' }).click()
      await field.fill('Half a')
    },
    async rest(page) {
      const fields = page.getByLabel('A touchpoint', { exact: true })
      await expect(fields.first()).toHaveValue('Half a')
      await expect(fields).toHaveCount(2)
      await fields.nth(1).fill('Phone menu with nine choices')
      await fields.first().fill('Half a bill')
      await add(page).click()
    },
    shown: [{ text: 'Half a bill' }, { text: 'Phone menu with nine choices' }],
  },
  isAndShould: {
    chosen: (room) => about(room, 2),
    async half(page) {
      await page.getByLabel('What is happening?').first().fill('People wa')
    },
    async rest(page) {
      await expect(page.getByLabel('What is happening?').first()).toHaveValue('People wa')
      await page.getByLabel('What is happening?').first().fill('People wait')
      await page.getByLabel('What should happen?').first().fill('Nobody waits')
    },
    shown: [
      { aspect: 'current', text: 'People wait' },
      { aspect: 'ideal', text: 'Nobody waits' },
    ],
  },
  rate: {
    chosen: (room) => about(room, 2),
    async half(page) {
      await group(page, 'Is').getByRole('button', { name: '−2 of −2 to +2' }).click()
      await group(page, 'Should be').getByRole('button', { name: '+1 of −2 to +2' }).click()
    },
    async rest(page) {
      await expect(group(page, 'Is').getByRole('button', { pressed: true })).toHaveAccessibleName('−2 of −2 to +2')
      await group(page, 'Importance').getByRole('button', { name: 'Importance 5 of 5' }).click()
      // Chosen once more it is taken back.
      await group(page, 'Should be').getByRole('button', { name: '+1 of −2 to +2' }).click()
      await expect(page.getByText('1 of 2 rated')).toBeVisible()
    },
    shown: [
      { text: '', aspect: 'current', value: -2 },
      { text: '', aspect: 'importance', value: 5 },
    ],
  },
  vote: {
    chosen: (room) => ({ ...about(room, 3), several: true, dots: 3 }),
    async half(page) {
      const put = page.getByRole('button', { name: /^Put a dot on/ })
      await put.nth(0).click()
      await put.nth(0).click()
      await expect(page.getByText('1 dot left')).toBeVisible()
    },
    async rest(page) {
      await expect(page.getByText('1 dot left')).toBeVisible()
      await page
        .getByRole('button', { name: /^Put a dot on/ })
        .nth(1)
        .click()
      await page
        .getByRole('button', { name: /^Take a dot from/ })
        .nth(0)
        .click()
      await page
        .getByRole('button', { name: /^Put a dot on/ })
        .nth(2)
        .click()
      await expect(page.getByText('All dots are placed')).toBeVisible()
      await expect(page.getByRole('button', { name: /^Put a dot on/, disabled: false })).toHaveCount(0)
    },
    shown: [
      { text: '', value: 1 },
      { text: '', value: 1 },
      { text: '', value: 1 },
    ],
  },
  poll: {
    chosen: () => ({ question: '' }),
    async half(page) {
      await page.getByLabel('A customer', { exact: true }).first().fill('Northwind')
      await page.getByRole('button', { name: 'Surprises' }).click()
      await page.getByRole('button', { name: 'Key' }).click()
      await add(page).click()
      await page.getByLabel('A customer', { exact: true }).first().fill('Contos')
      await page.getByRole('button', { name: /^Service recovery We/ }).click()
    },
    async rest(page) {
      await expect(page.getByLabel('A customer', { exact: true }).first()).toHaveValue('Contos')
      await expect(page.getByRole('button', { name: /^Service recovery We/ })).toHaveAttribute('aria-pressed', 'true')
      await add(page).click()
      await expect(page.getByText('2 of 10 customers')).toBeVisible()
      await page.getByRole('group', { name: 'Zone of Northwind' }).getByRole('button', { name: 'Expectations' }).click()
    },
    shown: [
      { text: 'Contos', zone: 'recovery', account: null },
      { text: 'Northwind', zone: 'expectations', account: 'key' },
    ],
    async together(page) {
      await expect(page.getByRole('row', { name: 'Expectations' })).toHaveText('Expectations1001')
    },
  },
  why: {
    chosen: (room) => ({ subjects: [room.touchpoints[0]!], touchpoint: room.touchpoints[0]! }),
    async half(page) {
      await page.getByLabel('Because…').first().fill('Nobody answers')
      await add(page).click()
      await page.getByRole('button', { name: 'Why is that? Nobody answers' }).click()
      await page.getByLabel('Why is that? (Level 2 of 5)').fill('Two people')
    },
    async rest(page) {
      await expect(page.getByLabel('Why is that? (Level 2 of 5)')).toHaveValue('Two people')
      await add(page).nth(1).click()
      await expect(page.getByRole('button', { name: 'Why is that? Two people' })).toBeVisible()
    },
    shown: [{ text: 'Nobody answers' }, { text: 'Two people' }],
    async together(page) {
      await page.getByRole('button', { name: 'Why is that? Two people' }).click()
      await page.getByLabel('Why is that? (Level 3 of 5)').fill('A hiring freeze')
      await add(page).nth(1).click()
      await expect(page.getByRole('button', { name: 'Why is that? A hiring freeze' })).toBeVisible()
    },
  },
}

/** Closes the page and opens another one, as who comes back to the browser later. */
async function comeBack(context: BrowserContext, page: Page, room: Room): Promise<Page> {
  await page.close({ runBeforeUnload: false })
  const next = await context.newPage()
  watch(next, room.problems)
  await next.goto(room.url)
  return next
}

const sortable = ({ text, aspect, value }: Partial<ShownEntry>) => `${text}${aspect}${value}`

for (const [kind, { chosen, half, rest, shown, together }] of Object.entries(cases) as [Kind, Case][])
  test(`loses nothing of ${kind} when it is closed in the middle and opened again`, async ({ room }) => {
    const { page: first, context } = await room.phone()
    await first.goto(room.link)
    await join(first, 'Ada')
    await room.start(kind, chosen(room))
    // Before taking part one knows whether names are kept.
    await expect(first.getByText('Anonymous.')).toBeVisible()
    await first.getByRole('button', { name: 'Take part' }).click()
    await half(first)
    const page = await comeBack(context, first, room)
    await expect(page.getByText('Anonymous.')).toBeVisible()
    await rest(page)
    await page.getByRole('button', { name: 'I have finished' }).click()
    await expect(page.getByRole('button', { name: 'I have not finished yet' })).toBeVisible()
    await expect(page.getByRole('status').filter({ hasText: 'Sent' })).toBeVisible()
    await expect(page.getByText('1 of 1 have given something, 1 have finished.')).toBeVisible()
    await room.owner.call('openExercise', {})
    await expect(page.getByRole('button', { name: 'I have' })).toHaveCount(0)
    const live = (await room.owner.call('room', {})).exercise!
    const given = [...live.shown].sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1))
    expect(given).toHaveLength(shown.length)
    expect(given).toMatchObject([...shown].sort((a, b) => (sortable(a) < sortable(b) ? -1 : 1)))
    await together?.(page)
    // Nothing that was sent stays to be sent, and nothing of it stays when the exercise is over.
    await room.owner.call('dropExercise', {})
    await expect(page.getByRole('heading', { name: 'This exercise is over.' })).toBeVisible()
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    const kept = await page.evaluate(() =>
      Object.entries(localStorage).filter(([name]) => /\.(box|exercise)/.test(name)),
    )
    expect(kept).toEqual([])
  })
