import { readdirSync, readFileSync } from 'node:fs'
import { join as path } from 'node:path'
import { gzipSync } from 'node:zlib'
import { pages } from '../../build/renderer.ts'
import { expect, join, openWalk, test } from './support/guest.ts'

const html = () => readFileSync(path(pages, 'guest.html'), 'utf8')
/** The files that the page names, and those that these import at once. */
function loaded(): { name: string; bytes: Buffer }[] {
  const named = [...html().matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name!)
  return ['guest.html', ...named].map((name) => ({ name, bytes: readFileSync(path(pages, name)) }))
}

test('loads less than 150 KB compressed, all told', async ({ room }) => {
  const files = loaded()
  expect(files.map(({ name }) => name.replace(/.*\./, '')).sort()).toEqual(['css', 'html', 'js'])
  const sum = files.reduce((all, { bytes }) => all + gzipSync(bytes, { level: 9 }).length, 0)
  expect(sum).toBeLessThan(150_000)
  // And nothing beyond these files, in a real browser.
  const { page } = await room.phone()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.slice(1)))
  await page.goto(room.link)
  await expect(page.getByRole('button', { name: 'Join' })).toBeVisible()
  expect(asked.filter((name) => name && name !== 'favicon.ico').sort()).toEqual(
    files
      .map(({ name }) => name)
      .filter((name) => name !== 'guest.html')
      .sort(),
  )
  expect(readdirSync(path(pages, 'assets')).filter((name) => /^guest-.*\.(woff2?|ttf)$/.test(name))).toEqual([])
})

test('is written in what browsers of November 2021 can read', () => {
  const [js, css] = ['.js', '.css'].map((end) =>
    loaded()
      .filter(({ name }) => name.endsWith(end))
      .map(({ bytes }) => bytes.toString())
      .join('\n'),
  ) as [string, string]
  // Syntax after Safari 15.1: class static blocks, lookbehind, the flag v, `#x in y`, import attributes, `using`.
  for (const late of [
    /\bstatic\s*\{/,
    /\(\?<[=!]/,
    /\/[a-z]*v[a-z]*\.(?:test|exec)\(/,
    /#\w+ in \w/,
    /\bwith\s*\{\s*type:/,
  ])
    expect(js).not.toMatch(late)
  const newer =
    /:has\(|@container|color-mix\(|@layer|\bd?[sld]v[hwi]\b|oklch\(|light-dark\(|@starting-style|text-wrap|:user-|\binset-area|&\s*[.:]|accent-color|@property|subgrid|overscroll-behavior/
  expect(css).not.toMatch(newer)
  // Ranges in media queries, and nesting.
  expect(css).not.toMatch(/@media[^{]*\(\s*width\s*[<>]/)
})

/** Takes away what Chrome 96 and Safari 15.1 do not have. Runs before anything of the page. */
function old(): void {
  const gone: [object, string[]][] = [
    [Array.prototype, ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']],
    [Object.getPrototypeOf(Int8Array.prototype) as object, ['at', 'findLast', 'toSorted', 'toReversed', 'with']],
    [Array, ['fromAsync']],
    [String.prototype, ['at', 'isWellFormed', 'toWellFormed']],
    [Object, ['hasOwn', 'groupBy']],
    [Map, ['groupBy']],
    [Promise, ['withResolvers', 'try']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [AbortSignal, ['timeout', 'any']],
    [HTMLFormElement.prototype, ['requestSubmit']],
    [Element.prototype, ['checkVisibility', 'setHTML']],
    [HTMLInputElement.prototype, ['showPicker']],
    [URL, ['canParse', 'parse']],
    [Response, ['json']],
    [globalThis, ['structuredClone', 'requestIdleCallback', 'BroadcastChannel', 'navigation', 'scheduler', 'Iterator']],
    [globalThis, ['OffscreenCanvas', 'reportError', 'CompressionStream', 'DecompressionStream', 'ViewTransition']],
    [Document.prototype, ['startViewTransition']],
    [Navigator.prototype, ['locks', 'storage', 'userAgentData', 'clipboard', 'share']],
    [Crypto.prototype, ['randomUUID']],
  ]
  for (const [where, names] of gone) for (const name of names) delete (where as Record<string, unknown>)[name]
}

test('works where what came after November 2021 is not there', async ({ room }) => {
  const walk = await openWalk(room)
  const { page, context } = await room.phone()
  await context.addInitScript(old)
  await page.goto(room.link)
  expect(await page.evaluate(() => ['at' in Array.prototype, 'structuredClone' in window, 'hasOwn' in Object])).toEqual(
    [false, false, false],
  )
  await join(page, 'Ada')
  const sent = () => expect(page.getByRole('status').filter({ hasText: 'Sent' })).toBeVisible()
  await page.getByRole('button', { name: /^Walk of Thursday/ }).click()
  await page.getByRole('button', { name: 'Begin at the first stop' }).click()
  await page.getByRole('button', { name: '0 of −2 to +2', exact: true }).click()
  await page.getByRole('button', { name: 'See', exact: true }).click()
  await page.getByLabel('What do you see?').fill('Dust')
  const picture = await page.evaluate(() => document.createElement('canvas').toDataURL('image/png').split(',')[1]!)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') })
  await expect.poll(() => room.ledger.records.all('snapshot').length).toBe(1)
  await sent()
  expect(room.ledger.records.all('observation')).toMatchObject([{ rating: 0, sees: 'Dust' }])
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  await page.getByRole('button', { name: 'Back', exact: true }).click()
  const subjects = room.touchpoints.slice(0, 2)
  await room.start('rate', { subjects })
  await page.getByRole('button', { name: 'Take part' }).click()
  await page.getByRole('button', { name: '−1 of −2 to +2' }).first().click()
  await page.reload()
  await expect(page.getByRole('button', { name: '−1 of −2 to +2', pressed: true })).toHaveCount(1)
  for (const kind of ['collect', 'isAndShould', 'vote', 'poll', 'why'] as const) {
    await room.owner.call('openExercise', {})
    await expect(page.getByRole('heading', { name: /^(Shown to everybody|The dots of all)$/ })).toBeVisible()
    await room.owner.call('dropExercise', {})
    await room.start(kind, kind === 'why' ? { subjects: subjects.slice(0, 1), touchpoint: subjects[0]! } : { subjects })
    await expect(page.getByText('Anonymous.')).toBeVisible()
    if (kind === 'vote')
      await page
        .getByRole('button', { name: /^Put a dot on/ })
        .first()
        .click()
    else await page.locator('textarea').first().fill('Words')
    if (kind === 'poll') await page.getByRole('button', { name: /^Surprises They/ }).click()
    if (kind === 'collect' || kind === 'poll' || kind === 'why')
      await page.getByRole('button', { name: 'Add', exact: true }).click()
    await sent()
    await expect(page.getByText('1 of 1 have given something')).toBeVisible()
  }
  expect(room.ledger.records.get('walkthrough', walk)).toBeDefined()
})
