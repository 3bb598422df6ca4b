import { spawn } from 'node:child_process'
import { linkSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLedger } from '../../electron/ledger/file.ts'
import { blank } from '../../shared/edits/engagement.ts'
import { type Bundle, bundled, shortLived } from '../support/bundle.ts'
import { shown, times } from '../support/promise.ts'

let folder: string
let bundle: Bundle
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-races-'))
  bundle = await bundled('opener')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
  bundle.remove()
})

/** Opens when it is told to, says whether it won, and waits until its input ends. */
function opener(path: string) {
  const child = spawn(process.execPath, [...shortLived, bundle.script, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines: string[] = []
  let wake = () => {}
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter(Boolean))
    wake()
  })
  const next = async (count: number) => {
    while (lines.length < count) await new Promise<void>((done) => (wake = done))
    return lines[count - 1]!
  }
  const gone = new Promise((done) => child.once('close', done))
  return {
    ready: () => next(1),
    said: () => next(2),
    go: () => child.stdin.write('go'),
    end: () => {
      child.stdin.end()
      return gone
    },
  }
}

test('lets one of two processes have a file, also by another link, and tells the other who', {
  timeout: 1_200_000,
}, async () => {
  const path = join(folder, 'raced.touchline')
  await (await createLedger(path, blank('Raced'))).close()
  symlinkSync(path, join(folder, 'symbolic.touchline'))
  linkSync(path, join(folder, 'hard.touchline'))
  const others = ['raced', 'symbolic', 'hard'].map((name) => join(folder, `${name}.touchline`))
  const races = times(6, 200)
  let named = 0
  for (let n = 0; n < races; n++) {
    const both = [opener(path), opener(others[n % 3]!)]
    await Promise.all(both.map((one) => one.ready()))
    for (const one of n % 2 ? both : both.toReversed()) one.go()
    const said = await Promise.all(both.map((one) => one.said()))
    await Promise.all(both.map((one) => one.end()))
    expect(
      said.filter((words) => words === 'won'),
      `race ${n}: ${said}`,
    ).toHaveLength(1)
    const refused = said.find((words) => words !== 'won')!
    expect(refused, `race ${n}`).toMatch(/^file\.locked .* is open already/)
    expect(refused, `race ${n}`).toContain(`${userInfo().username} on ${hostname()}, since `)
    named++
  }
  shown('second', `${races} races, one winner each time, the loser told who in ${named}`)
})
