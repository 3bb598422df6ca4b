import type { Page } from '@playwright/test'
import type { Entry } from '../../shared/room/exercise.ts'
import { expect, openSample, test } from './support/app.ts'
import { cleanIn } from './support/axe.ts'
import { comes, exerciseOf, gives, openRoom, showEverybody, startExercise } from './support/room.ts'
import { sideways } from './support/sideways.ts'

const both = ['light', 'dark']
const wide = { width: 1280, height: 800 }

/** Without axe violations (colours that no other screen has are looked at in both themes), and 320 pixels wide without scrolling sideways. */
async function check(page: Page, screen: string, themes = ['dark']): Promise<void> {
  await cleanIn(page, screen, themes)
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await sideways(page), screen).toEqual([])
  await page.setViewportSize(wide)
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel'
const one = (aspect: Entry['aspect'], value: number) => (subject: string) => ({ subject, aspect, value })
const kinds: [string, ((subject: string) => Partial<Entry>)[]][] = [
  ['Collect', [() => ({ text: 'The letter' }), () => ({ text: 'Letter' }), () => ({ text: long })]],
  ['Is and should', [(subject) => ({ subject, aspect: 'current', text: long })]],
  ['Rate', [one('current', -2), one('ideal', 2), one('importance', 5)]],
  ['Vote', [(subject) => ({ subject, value: 1 })]],
  ['Customer poll', [() => ({ text: long, zone: 'recovery', account: 'key' })]],
  ['Why?', [() => ({ text: long })]],
]

test('shows the room and every exercise to everybody, on small and large screens', async ({ app }) => {
  test.setTimeout(240_000)
  const { page } = app
  await openSample(page)
  await page.getByRole('button', { name: 'Room', exact: true }).click()
  await check(page, 'closed')
  await openRoom(page)
  const ada = await comes(app, 'Ada')
  await check(page, 'open', both)
  for (const [kind, given] of kinds) {
    await startExercise(page, kind, async () => {
      if (kind === 'Vote') await check(page, 'setup')
      if (kind === 'Why?') await page.getByLabel('Touchpoint', { exact: true }).selectOption({ index: 1 })
    })
    const { subjects } = await exerciseOf(ada)
    for (const what of given) await gives(ada, what(subjects[0]?.id ?? ''))
    if (kind === 'Collect') await check(page, 'private')
    await showEverybody(page)
    await page.getByRole('button', { name: 'Add together' }).click()
    await check(page, kind, kind === 'Rate' || kind === 'Vote' ? both : undefined)
    await page.getByRole('button', { name: 'Drop…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Drop', exact: true }).click()
    await ada.until(() => ada.last('exercise')?.exercise === null)
  }
})
