import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, openSample, test } from './support/app.ts'
import { openRoom } from './support/room.ts'

test('a page of elsewhere in the browser of the owner, or of a guest, gets nothing from the room', async ({ app }) => {
  const { page, host } = app
  await openSample(page)
  await openRoom(page)
  const room = host.rooms.open!
  const { origin, link } = room.state()
  const secret = new URL(link).hash.slice(1)
  // The worst case: on the same machine, so that browsers send the cookies along, and the secret is known.
  const evil = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<title>Evil</title>'))
  await new Promise<void>((done) => evil.listen(0, '127.0.0.1', done))
  const context = page.context()
  const other = await context.newPage()
  const guestPage = await context.newPage()
  await guestPage.goto(`${origin}/map`)
  const joined = await guestPage.evaluate(
    (body) => fetch('/join', { method: 'POST', body }).then((answer) => answer.status),
    JSON.stringify({ secret, code: null, name: 'Ada' }),
  )
  expect(joined).toBe(200)
  const guest = room.guests.all()[0]!
  await other.goto(`http://127.0.0.1:${(evil.address() as AddressInfo).port}/`)
  const tried = await other.evaluate(
    async ({ origin, body }) => {
      const found: Record<string, unknown> = {}
      const of = async (name: string, work: () => Promise<unknown>) => {
        found[name] = await work().catch(() => 'failed')
      }
      const socket = (path: string) =>
        new Promise((done) => {
          const one = new WebSocket(origin.replace('http', 'ws') + path)
          one.onopen = () => done('open')
          one.onerror = () => done('failed')
        })
      const post = (mode: RequestMode, path: string, given: BodyInit) =>
        fetch(origin + path, { method: 'POST', mode, credentials: 'include', body: given }).then(
          (answer) => answer.type,
        )
      await of('join', () => post('cors', '/join', body))
      await of('join, not looking', () => post('no-cors', '/join', body))
      await of('photo, not looking', () => post('no-cors', '/photo', 'x'))
      await of('page', () => fetch(`${origin}/`).then((answer) => answer.text()))
      await of('guest', () => socket('/guest'))
      await of('socket', () => socket('/socket'))
      await of('script', () => import(/* @vite-ignore */ `${origin}/guest.js`))
      await of(
        'frame',
        () =>
          new Promise((done) => {
            const frame = document.createElement('iframe')
            frame.src = `${origin}/`
            frame.onload = () => {
              try {
                done(frame.contentDocument?.title ?? 'failed')
              } catch {
                done('failed')
              }
            }
            document.body.append(frame)
          }),
      )
      return found
    },
    { origin, body: JSON.stringify({ secret, code: null, name: 'Eve' }) },
  )
  expect(tried).toMatchObject({ join: 'failed', page: 'failed', guest: 'failed', socket: 'failed', script: 'failed' })
  expect(tried.frame).toBe('failed')
  // What a page may send without looking at the answer was refused all the same.
  expect(room.guests.all().map(({ name }) => name)).toEqual(['Ada'])
  expect(guest.pictures.size + guest.pages.size + guest.screens.size).toBe(0)
  evil.close()
  evil.closeAllConnections()
  await other.close()
  await guestPage.close()
})
