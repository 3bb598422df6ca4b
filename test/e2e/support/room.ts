import type { Page } from '@playwright/test'
import type { Entry } from '../../../shared/room/exercise.ts'
import { entryOf } from '../../support/exercises.ts'
import { asking, Guest } from '../../support/room.ts'
import type { App } from './app.ts'
import { expect } from './app.ts'

/** The facilitator's way to an open room, by the buttons. */
export async function openRoom(page: Page, { admit = false } = {}): Promise<void> {
  await page.getByRole('button', { name: 'Room', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
  await page.getByLabel('Network address').selectOption('127.0.0.1')
  if (!admit) await page.getByText('Each guest waits until I let them in').click()
  await page.getByRole('button', { name: 'Open the room…' }).click()
  await page.getByRole('dialog', { name: 'Open the room?' }).getByRole('button', { name: 'Open the room' }).click()
  await expect(page.getByRole('button', { name: 'Close the room' })).toBeVisible()
}

/** Somebody with the QR code: joined, with a scripted page open. */
export async function comes({ host }: App, name: string): Promise<Guest> {
  const { link, origin } = host.rooms.open!.state()
  const port = Number(new URL(origin).port)
  const body = JSON.stringify({ secret: new URL(link).hash.slice(1), code: null, name })
  const answer = await asking(port, '/join', { method: 'POST', headers: { origin }, body })
  const { guest } = JSON.parse(answer.body.toString()) as { guest: string }
  return Guest.open(port, guest, String(answer.headers['set-cookie']?.[0]).split(';')[0]!)
}

/** The exercise as a guest sees it, once there is one in that phase. */
export async function exerciseOf(guest: Guest, phase: 'private' | 'open' = 'private') {
  await guest.until(() => guest.last('exercise')?.exercise?.phase === phase)
  return guest.last('exercise')!.exercise!
}

/** Gives something, as the guest's page does. */
export async function gives(guest: Guest, given: Partial<Entry>): Promise<void> {
  const { id } = guest.last('exercise')!.exercise!
  await guest.call('put', { exercise: id, entry: entryOf(given) })
}

/** Chooses an exercise and starts it. */
export async function startExercise(page: Page, kind: string, choose: () => Promise<unknown> = async () => {}) {
  await page.getByRole('button', { name: 'New exercise' }).click()
  await page.getByRole('radio', { name: kind, exact: true }).click()
  await choose()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Show everybody' })).toBeVisible()
}

export const showEverybody = (page: Page) => page.getByRole('button', { name: 'Show everybody' }).click()

/** Ends the exercise; gives what was said would be written. */
export async function endAndKeep(page: Page): Promise<string[]> {
  await page.getByRole('button', { name: 'End and keep…' }).click()
  const dialog = page.getByRole('dialog', { name: 'End and keep?' })
  const lines = await dialog.getByRole('listitem').allTextContents()
  await dialog.getByRole('button', { name: 'End and keep' }).click()
  await expect(page.getByRole('button', { name: 'New exercise' })).toBeVisible()
  return lines
}
