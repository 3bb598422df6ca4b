import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { alone, canBeAlone } from '../support/alone.ts'
import { long, shown } from '../support/promise.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const env = { ...process.env, NODE_OPTIONS: '' }

test.skipIf(!canBeAlone)('counts what is meant for another machine, and nothing else', async () => {
  const run = (script: string) => alone([process.execPath, '--eval', script], { cwd: root, env })
  const connect = (host: string) => `require('node:net').connect(443, '${host}').on('error', () => process.exit(0))`
  expect((await run(connect('192.0.2.1'))).noWay).toEqual({ IPv4: 1, IPv6: 0 })
  expect((await run(connect('2001:db8::1'))).noWay).toEqual({ IPv4: 0, IPv6: 1 })
  const send = (kind: string, host: string) =>
    `const s = require('node:dgram').createSocket('${kind}'); s.send('x', 53, '${host}', () => s.close())`
  expect((await run(send('udp4', '192.0.2.1'))).noWay).toEqual({ IPv4: 1, IPv6: 0 })
  // The address at which Chromium looks, were anything sent there.
  expect((await run(send('udp6', '2001:4860:4860::8888'))).noWay).toEqual({ IPv4: 0, IPv6: 1 })
  expect((await run(connect('127.0.0.1'))).noWay).toEqual({ IPv4: 0, IPv6: 0 })
})

test.skipIf(!long || !canBeAlone)(
  'the end-to-end suite passes where there is no network, and nothing tries to leave the machine',
  { timeout: 1_500_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-alone-'))
    const report = join(folder, 'e2e.json')
    const playwright = join(root, 'node_modules', '.bin', 'playwright')
    const { code, noWay } = await alone(
      [playwright, 'test', '--config', 'build/playwright.config.ts', '--workers=3', '--reporter=json'],
      { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report } },
    )
    const { stats, errors, suites } = JSON.parse(readFileSync(report, 'utf8')) as Report
    expect({ code, errors, failed: failedOf(suites) }).toEqual({ code: 0, errors: [], failed: [] })
    expect(stats.expected).toBeGreaterThan(100)
    expect(noWay).toEqual({ IPv4: 0, IPv6: 0 })
    rmSync(folder, { recursive: true })
    shown(
      'quiet',
      `the end-to-end suite in an empty network: ${stats.expected} tests passed, ${noWay.IPv4 + noWay.IPv6} packets or connections were meant for another machine`,
    )
  },
)

test.runIf(!canBeAlone)('is skipped without a network of its own', () => {
  shown('quiet', 'the end-to-end suite: skipped, this machine gives no network of its own')
})

type Suite = { suites?: Suite[]; specs?: { title: string; ok: boolean }[] }
type Report = { stats: { expected: number }; errors: unknown[]; suites: Suite[] }

const failedOf = (suites: readonly Suite[]): string[] =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? []).flatMap(({ title, ok }) => (ok ? [] : title)),
    ...failedOf(suite.suites ?? []),
  ])
