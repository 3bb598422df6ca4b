import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import type { Ledger } from '../../../electron/ledger/index.ts'
import type { GuestRole } from '../../../shared/room/roles.ts'
import { asking } from '../../support/room.ts'
import { type App, expect } from './app.ts'

export type OpenRoom = { origin: string; port: number; link: string; ledger: Ledger; close(): Promise<void> }

/** Opens a room for the sample on the owner's screen, reached by a mapped name: an insecure context, as in a real network. */
export async function openRoom({ host, folder }: App, journeys?: string[]): Promise<OpenRoom> {
  const name = readdirSync(join(folder, 'files')).find((one) => one.endsWith('.touchline'))!
  const path = join(folder, 'files', name)
  const ledger = (await host.engagements.at(path))!
  const all = ledger.records.all('journey').map(({ id }) => id)
  const room = await host.rooms.start(
    { path, ledger },
    { address: '127.0.0.1', journeys: journeys ?? all, admit: false, role: 'participant' },
  )
  const port = Number(new URL(room.origin).port)
  return {
    ledger,
    port,
    origin: `http://workshop.test:${port}`,
    link: room.state().link.replace('127.0.0.1', 'workshop.test'),
    close: () => host.rooms.close(),
  }
}

export type GuestScreen = { page: Page; id: string; problems: string[] }

/** Somebody with the QR code, in the given role, on a screen of the whole app in a browser of their own. */
export async function guestScreen(
  { host }: App,
  chromium: Browser,
  { origin, port, link }: OpenRoom,
  name: string,
  role: Exclude<GuestRole, 'participant'>,
  viewport = { width: 1280, height: 800 },
): Promise<GuestScreen> {
  const own = `workshop.test:${port}`
  const answer = await asking(port, '/join', {
    method: 'POST',
    headers: { host: own, origin },
    body: JSON.stringify({ secret: new URL(link).hash.slice(1), code: null, name }),
  })
  const { guest: id } = JSON.parse(answer.body.toString()) as { guest: string }
  const [cookie, value] = String(answer.headers['set-cookie']?.[0]).split(';')[0]!.split('=') as [string, string]
  const room = host.rooms.open!
  room.setRole(room.guests.get(id), role)
  const context = await chromium.newContext({ viewport })
  await context.addCookies([{ name: cookie, value, domain: 'workshop.test', path: '/' }])
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  await page.goto(`${origin}/map`)
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible()
  return { page, id, problems }
}
