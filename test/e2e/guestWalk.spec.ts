import type { Page } from '@playwright/test'
import { jpegParts, withExif } from '../support/jpeg.ts'
import { expect, join, openWalk, type Room, test } from './support/guest.ts'
import { OwnPhone } from './support/ownPhone.ts'

/** A picture as a camera takes it, wider than what is sent. */
async function cameraPicture(page: Page): Promise<Buffer> {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 2_400
    canvas.height = 1_800
    const context = canvas.getContext('2d')!
    context.fillStyle = '#1a6353'
    context.fillRect(0, 0, 2_400, 900)
    return canvas.toDataURL('image/jpeg')
  })
  return withExif(Buffer.from(url.split(',')[1]!, 'base64'))
}
const takePhoto = async (page: Page) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await cameraPicture(page) })

const firstStop = async (page: Page) => {
  await page.getByRole('button', { name: /^Walk of Thursday/ }).click()
  await page.getByRole('button', { name: 'Begin at the first stop' }).click()
}
const observations = (room: Room) => room.ledger.records.all('observation')
const next = (page: Page) => page.getByRole('button', { name: /^Next:/ })
const sent = (page: Page) => expect(page.getByRole('status')).toHaveText('Sent')

test('walks with the thumb alone: a rating and "next" are enough', async ({ room }) => {
  await openWalk(room)
  const page = await room.joined('Ada')
  await firstStop(page)
  const rating = page.getByRole('button', { name: '−2 of −2 to +2' })
  for (const target of [rating, next(page)]) {
    const box = (await target.boundingBox())!
    expect(Math.min(box.height, 54)).toBe(54)
    expect(box.width).toBeGreaterThanOrEqual(44)
  }
  await expect(next(page)).toBeInViewport()
  await rating.tap()
  await next(page).tap()
  await page.getByRole('button', { name: '+1 of −2 to +2' }).tap()
  await next(page).tap()
  await page.getByRole('button', { name: 'Stop before' }).tap()
  await expect(page.getByRole('button', { name: '+1 of −2 to +2' })).toHaveAttribute('aria-pressed', 'true')
  await sent(page)
  const given = observations(room).map(({ rating, walker }) => `${rating} ${walker}`)
  expect(given.sort()).toEqual(['-2 Ada', '1 Ada'])
  await page.getByRole('button', { name: 'Back', exact: true }).tap()
  await expect(page.getByRole('button', { name: /Rated −2/ })).toBeVisible()
})

test('records everything at a stop, and a stop that was found, as the facilitator gets it', async ({ room }) => {
  const walk = await openWalk(room)
  const page = await room.joined('Ada')
  await firstStop(page)
  for (const [sense, verb] of [
    ['See', 'see'],
    ['Hear', 'hear'],
    ['Feel', 'feel'],
    ['Smell', 'smell'],
    ['Taste', 'taste'],
  ]) {
    await page.getByRole('button', { name: sense, exact: true }).tap()
    await page.getByLabel(`What do you ${verb}?`).fill(`what I ${verb}`)
  }
  await page
    .getByRole('group', { name: 'Would a customer pay for this?' })
    .getByRole('button', { name: 'No', exact: true })
    .tap()
  await page.getByRole('button', { name: 'Pinch', exact: true }).tap()
  await page.getByLabel('What was the sign?').fill('A sigh')
  await page.getByRole('button', { name: 'Clarified' }).tap()
  await page.getByLabel('Follow up on').fill('2026-12-01')
  await page.getByText('A story', { exact: true }).tap()
  await page.getByLabel('What somebody told you, in their words').fill('I called four times')
  await page.getByLabel('Who told it').fill('Mrs Lund')
  await page.getByRole('button', { name: 'Without the name' }).tap()
  await page.getByText('Should be', { exact: true }).tap()
  await page.getByLabel('What should happen here?').fill('One call')
  await sent(page)
  expect(observations(room)).toMatchObject([
    {
      sees: 'what I see',
      hears: 'what I hear',
      feels: 'what I feel',
      smells: 'what I smell',
      tastes: 'what I taste',
      ideal: 'One call',
      pays: 'no',
      story: 'I called four times',
      teller: 'Mrs Lund',
      consent: 'anonymous',
      met: true,
    },
  ])
  expect(room.ledger.records.all('pinch')).toMatchObject([
    { sign: 'A sigh', clarified: true, fixed: false, followUp: '2026-12-01' },
  ])
  await page.getByRole('button', { name: 'Add a stop after this one' }).tap()
  await page.getByLabel('What did you find?').fill('A locked side door')
  await page.getByLabel('Where is it?').fill('Yard')
  await page.getByRole('button', { name: 'Add this stop' }).tap()
  await expect(page.getByRole('heading', { name: 'A locked side door' })).toBeVisible()
  await page.getByRole('button', { name: 'Nothing to meet here' }).tap()
  await sent(page)
  const stops = room.ledger.records.of('stop', 'walkthrough', walk)
  expect(stops[1]).toMatchObject({ title: 'A locked side door', place: 'Yard', found: true })
  expect(observations(room)).toHaveLength(2)
  expect(room.ledger.records.of('observation', 'stop', stops[1]!.id)).toMatchObject([{ met: false }])
})

test('takes place and camera out of a photo, and makes it smaller, before it leaves the phone', async ({ room }) => {
  await openWalk(room)
  const page = await room.joined('Ada')
  await firstStop(page)
  const taken = await cameraPicture(page)
  expect(jpegParts(taken)).toMatchObject({ width: 2_400, markers: expect.arrayContaining([0xe1, 0xfe]) })
  const given = page.waitForRequest((request) => request.url().endsWith('/photo'))
  await takePhoto(page)
  const bytes = (await given).postDataBuffer()!
  await expect(page.getByRole('listitem').getByText('Sent')).toBeVisible()
  for (const trace of ['Exif', 'SpyCam', 'taken by', 'IMG_0001']) expect(bytes.includes(trace), trace).toBe(false)
  const parts = jpegParts(bytes)
  // JFIF, tables, picture, and at most the colour profile (APP2) that the browser draws in: no other APP, no comment.
  const others = parts.markers.filter((marker) => (marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)
  expect(others.filter((marker) => marker !== 0xe2 || !bytes.includes('ICC_PROFILE'))).toEqual([])
  expect([parts.width, parts.height]).toEqual([1_600, 1_200])
  await page.getByLabel('What photo 1 shows').fill('The counter')
  await expect.poll(() => room.ledger.records.all('snapshot')).toMatchObject([{ caption: 'The counter', name: '' }])
  const [snapshot] = room.ledger.records.all('snapshot')
  expect(Buffer.from(room.ledger.photo(snapshot!.hash)!).equals(bytes)).toBe(true)
  await page.getByRole('button', { name: 'Remove photo 1' }).click()
  await expect.poll(() => room.ledger.records.all('snapshot')).toEqual([])
})

test('says so where a picture cannot be read', async ({ room }) => {
  await openWalk(room)
  const page = await room.joined('Ada')
  await firstStop(page)
  const input = page.locator('input[type=file]')
  await input.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
  await expect(page.getByRole('alert')).toHaveText('This phone cannot read that picture. Take another one.')
})

test('loses nothing when the browser is killed out of reach of the network, and sends it exactly once', async ({
  room,
}) => {
  test.skip(process.platform !== 'linux', 'finds the browser’s processes in /proc')
  const walk = await openWalk(room)
  const phone = await OwnPhone.at(room)
  let page = await phone.open(room.link)
  await join(page, 'Ada')
  await expect(page.getByText('You are Ada')).toBeVisible()
  // Chromium writes cookies to the disk every 30 seconds, and when it is closed: so that this need not take as long.
  await phone.shut()
  page = await phone.open()
  await firstStop(page)
  const before = room.ledger.seq
  phone.cable.cut()
  await expect(page.getByRole('status')).toHaveText('No connection')
  await page.getByRole('button', { name: 'Start' }).tap()
  await page.getByRole('button', { name: '−1 of −2 to +2' }).tap()
  await expect(page.getByRole('status')).toHaveText('No connection: kept here')
  await takePhoto(page)
  await expect(page.getByText('Kept here', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Hear', exact: true }).tap()
  await page.getByLabel('What do you hear?').fill('Nobody knows of the first call')
  // Killed 300 ms after the last letter: that is what "kept" promises.
  await page.waitForTimeout(300)
  await phone.kill()

  // The page opens from what the browser has; the room is still out of reach.
  page = await phone.open()
  await expect(page.getByRole('status')).toHaveText('No connection: kept here')
  await expect(page.getByText('1 of 10')).toBeVisible()
  await expect(page.getByLabel('What do you hear?')).toHaveValue('Nobody knows of the first call')
  await expect(page.getByRole('button', { name: '−1 of −2 to +2' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('img', { name: 'Photo 1' })).toBeVisible()
  await expect(page.getByText('Stop-watch is running')).toBeVisible()
  await page.getByRole('button', { name: 'Stop', exact: true }).tap()
  expect(observations(room)).toEqual([])
  expect(room.ledger.seq).toBe(before)

  phone.cable.mend()
  await expect(page.getByRole('status')).toHaveText('Sent', { timeout: 20_000 })
  await page.reload()
  await expect(page.getByLabel('What do you hear?')).toHaveValue('Nobody knows of the first call')
  expect(observations(room)).toMatchObject([{ rating: -1, hears: 'Nobody knows of the first call', walker: 'Ada' }])
  expect(observations(room)[0]!.waited).toBeGreaterThan(0)
  expect(room.ledger.records.all('snapshot')).toHaveLength(1)
  expect(room.ledger.records.of('stop', 'walkthrough', walk)).toHaveLength(10)
  // The page shows what it has before it is connected again.
  await expect.poll(async () => (await room.state()).guests).toMatchObject([{ name: 'Ada', status: 'here' }])
  await phone.close()
})

test('keeps the words of who was too late in an exercise, and says so', async ({ room }) => {
  const phone = await OwnPhone.at(room)
  const page = await phone.open(room.link)
  await join(page, 'Ada')
  await room.start('isAndShould', { subjects: room.touchpoints.slice(0, 1) })
  await page.getByRole('button', { name: 'Take part' }).click()
  phone.cable.cut()
  await expect(page.getByRole('status')).toHaveText('No connection')
  await page.getByLabel('What is happening?').fill('Too late')
  await expect(page.getByRole('status')).toHaveText('No connection: kept here')
  await room.owner.call('openExercise', {})
  phone.cable.mend()
  await expect(page.getByRole('alert')).toContainText('Not taken:', { timeout: 20_000 })
  await page.reload()
  await expect(page.getByRole('alert')).toContainText('Too late')
  await page.getByRole('button', { name: 'Take off this list' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await phone.close()
})
