import { showCode } from '../../shared/room/code.ts'
import { beginWorkshop, expect, join, openRoom, phoneHost, test } from './support/guest.ts'

test('joins by the QR code, whose secret leaves the address bar at once, in an insecure context', async ({ room }) => {
  const { page } = await room.phone()
  await page.goto(room.link)
  expect(page.url()).toBe(room.url)
  expect(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'serviceWorker' in navigator])).toEqual([
    false,
    false,
    false,
  ])
  await expect(page.getByText('not encrypted')).toBeVisible()
  // Loaded again before joining, it still knows the room.
  await page.reload()
  await join(page, 'Ada')
  await expect(page.getByRole('heading', { name: 'Cancelling a subscription' })).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0)
  // Loaded again after that it is in the room as before.
  await page.reload()
  await expect(page.getByText('You are Ada')).toBeVisible()
  expect((await room.state()).guests).toMatchObject([{ name: 'Ada', status: 'here' }])
})

test('joins by the code, typed as people type it, and says what is wrong with another', async ({ room }) => {
  const { page } = await room.phone()
  await page.goto(room.url)
  await page.getByLabel('Code').fill('12')
  await join(page, 'Ada')
  await expect(page.getByRole('alert')).toHaveText('A code has 8 letters and figures.')
  const code = (await room.state()).code!
  await page.getByLabel('Code').fill(code === '00000000' ? '11111111' : '00000000')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByRole('alert')).toHaveText('That is not the code of this room. Look at it again.')
  await page.getByLabel('Code').fill(` ${showCode(code).toLowerCase()} `)
  await page.getByRole('button', { name: 'Join' }).click()
  await expect(page.getByText('You are Ada')).toBeVisible()
})

test('says how long to wait after too many wrong codes', async ({ room }) => {
  const { page } = await room.phone()
  await page.goto(room.url)
  await page.getByLabel('Your name').fill('Mallory')
  const code = (await room.state()).code!
  const wrong = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((figure) => figure.repeat(8))
  for (const one of wrong.filter((each) => each !== code)) {
    await page.getByLabel('Code').fill(one)
    const answer = page.waitForResponse((response) => response.url().endsWith('/join'))
    await page.getByRole('button', { name: 'Join' }).click()
    if (((await (await answer).json()) as { refused: string }).refused === 'wait') break
  }
  await expect(page.getByRole('alert')).toHaveText(
    /^Too many wrong codes\. Try again in 0:\d\d, or scan the QR code\.$/,
  )
})

test('waits until the facilitator lets one in, also over a reload', async ({ chromium }) => {
  const room = await openRoom(chromium, { admit: true })
  const page = await room.joined('Ada')
  await expect(page.getByRole('heading', { name: 'Please wait a moment' })).toBeVisible()
  await page.reload()
  await expect(page.getByText('You are waiting as Ada.')).toBeVisible()
  const [guest] = (await room.state()).guests
  await room.owner.call('admit', { guest: guest!.id, role: 'viewer' })
  await expect(page.getByRole('heading', { name: 'Cancelling a subscription' })).toBeVisible()
  await expect(page.getByRole('link', { name: /Open the map/ })).toHaveAttribute('href', '/map')
  await expect(page.getByRole('button', { name: /parking lot/ })).toHaveCount(0)
  const other = await room.joined('Mallory')
  await expect(other.getByRole('heading', { name: 'Please wait a moment' })).toBeVisible()
  const mallory = (await room.state()).guests.find(({ name }) => name === 'Mallory')!
  await room.owner.call('removeGuest', { guest: mallory.id })
  await expect(other.getByRole('heading', { name: 'You were not let in' })).toBeVisible()
  await room.close()
})

test('shows the room: what goes on in the agenda, the outline, what the facilitator asks all to look at', async ({
  room,
}) => {
  const page = await room.joined('Ada')
  await expect(page.getByText('Nothing for you to do at the moment.')).toBeVisible()
  await beginWorkshop(room)
  await expect(page.getByText('In the agenda')).toBeVisible()
  await expect(page.getByRole('timer')).toHaveText(/^\d+:\d\d left$/)
  const touchpoint = room.ledger.records.all('touchpoint')[4]!
  await room.owner.call('bring', { view: 'map', journey: touchpoint.journey, touchpoint: touchpoint.id })
  await expect(page.getByText(`The facilitator asks everybody to look at ${touchpoint.title}.`)).toBeVisible()
  await page.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(page.getByRole('heading', { name: touchpoint.title })).toBeInViewport()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Cancelling a subscription' })).toBeVisible()
})

test('puts a thought on the parking lot once, and what is not finished stays where it was', async ({ room }) => {
  await beginWorkshop(room)
  const page = await room.joined('Ada')
  await page.getByRole('button', { name: /parking lot/ }).click()
  await page.getByLabel('Your thought').fill('Who pays for the box?')
  await page.getByRole('button', { name: 'Put it on the parking lot' }).click()
  await expect(page.getByRole('status')).toHaveText('Sent')
  await page.getByLabel('Your thought').fill('And who')
  await page.reload()
  await expect(page.getByLabel('Your thought')).toHaveValue('And who')
  expect(room.ledger.records.all('parked').map(({ text, by }) => [text, by])).toEqual([
    ['Who pays for the box?', 'Ada'],
  ])
})

test('says so when one is muted, keeps what is written, and sends it when one is heard again', async ({ room }) => {
  await beginWorkshop(room)
  const page = await room.joined('Ada')
  await page.getByRole('button', { name: /parking lot/ }).click()
  const [guest] = (await room.state()).guests
  await room.owner.call('mute', { guest: guest!.id, muted: true })
  await expect(page.getByText('The facilitator has muted you')).toBeVisible()
  await page.getByLabel('Your thought').fill('Kept')
  await page.getByRole('button', { name: 'Put it on the parking lot' }).click()
  await page.waitForTimeout(300)
  expect(room.ledger.records.all('parked')).toEqual([])
  await room.owner.call('mute', { guest: guest!.id, muted: false })
  await expect.poll(() => room.ledger.records.all('parked').map(({ text }) => text)).toEqual(['Kept'])
})

test('says goodbye, tells what was never sent, and forgets all when told to', async ({ room }) => {
  const page = await room.joined('Ada')
  await expect(page.getByText('You are Ada')).toBeVisible()
  await room.start('collect')
  await page.getByRole('button', { name: 'Take part' }).click()
  await room.owner.call('openExercise', {})
  await room.owner.call('dropExercise', {})
  await room.owner.call('closeRoom', {})
  await expect(page.getByRole('heading', { name: 'The room is closed' })).toBeVisible()
  await page.getByRole('button', { name: 'Forget what is kept here' }).click()
  await expect(page.getByText('Forget it for good?')).toBeVisible()
  await page.getByRole('button', { name: 'Forget what is kept here' }).click()
  await expect(page.getByRole('heading', { name: 'Take part' })).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('touchline.guest'))),
  ).toEqual([])
  expect(new URL(page.url()).hostname).toBe(phoneHost)
})

test('offers what an earlier room never got, and sends it only when told to', async ({ room }) => {
  await beginWorkshop(room)
  const page = await room.joined('Ada')
  await page.getByRole('button', { name: /parking lot/ }).click()
  const [guest] = (await room.state()).guests
  await room.owner.call('mute', { guest: guest!.id, muted: true })
  await expect(page.getByText('The facilitator has muted you')).toBeVisible()
  await page.getByLabel('Your thought').fill('From before')
  await page.getByRole('button', { name: 'Put it on the parking lot' }).click()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await room.owner.call('removeGuest', { guest: guest!.id })
  await expect(page.getByText('1 thing was never sent.')).toBeVisible()
  await page.goto(room.link)
  await page.reload()
  await join(page, 'Ada')
  await expect(page.getByText('this phone still keeps 1 thing')).toBeVisible()
  expect(room.ledger.records.all('parked')).toEqual([])
  await page.getByRole('button', { name: 'Send to this room' }).click()
  await expect.poll(() => room.ledger.records.all('parked').map(({ text }) => text)).toEqual(['From before'])
  await expect(page.getByText('this phone still keeps')).toHaveCount(0)
})
