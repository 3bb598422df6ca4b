import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { long, shown } from '../support/promise.ts'
import { hasStrace } from '../support/traced.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** A network of its own, with nothing in it but this machine. */
const alone = ['unshare', '--net', 'sh', '-c', 'ip link set lo up && exec "$@"', 'sh']
const can = hasStrace && spawnSync(alone[0]!, [...alone.slice(1), 'true']).status === 0

test.skipIf(!long || !can)(
  'the end-to-end suite passes where there is no network, and connects to this machine only',
  { timeout: 1_500_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchline-alone-'))
    const log = join(folder, 'connects')
    const report = join(folder, 'e2e.json')
    const playwright = join(root, 'node_modules', '.bin', 'playwright')
    const traced = ['strace', '-f', '-qq', '-yy', '--seccomp-bpf', '-e', 'trace=connect', '-o', log]
    const counters = 'cat /proc/net/snmp /proc/net/snmp6'
    const suite = [...traced, playwright, 'test', '--config', 'build/playwright.config.ts', '--reporter=json']
    const child = spawn(
      alone[0]!,
      [...alone.slice(1), 'sh', '-c', `"$@"; code=$?; ${counters}; exit $code`, 'sh', ...suite],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      },
    )
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const code = await new Promise((done) => child.once('close', done))
    const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number }
      errors: unknown[]
    }
    expect({ code, errors, unexpected: stats.unexpected }).toEqual({ code: 0, errors: [], unexpected: 0 })
    expect(stats.expected).toBeGreaterThan(100)
    const connects = readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => /sa_family=AF_INET6?\b/.test(line))
    const looks = connects.filter(isLook)
    const foreign = connects.filter((line) => !isOwn(line) && !isLook(line))
    expect(foreign).toEqual([])
    expect(connects.length).toBeGreaterThan(100)
    // Not a packet found no way out, whoever sent it and by whatever call.
    const lost = /OutNoRoutes/.test(said) ? noRoutes(said) : null
    expect(lost).toBe(0)
    rmSync(folder, { recursive: true })
    shown(
      'quiet',
      `the end-to-end suite in an empty network: ${stats.expected} tests passed, ${connects.length - looks.length} connections, all to this machine, ${lost} packets without a way; ${looks.length} times Chromium looked whether there is IPv6, which sends nothing`,
    )
  },
)

test.runIf(!can)('is skipped without strace or a network of its own', () => {
  shown('quiet', 'the end-to-end suite: skipped, this machine has no strace or gives no network of its own')
})

const isOwn = (line: string): boolean => /inet_addr\("127\.|"::1"|"::ffff:127\./.test(line)

/**
 * Chromium asks the system, before it looks up a name such as "localhost", whether IPv6 leads anywhere: it "connects" a
 * UDP socket to a fixed address and closes it (net/dns/host_resolver_manager.cc). That sends no packet.
 */
const isLook = (line: string): boolean => /connect\(\d+<UDPv6:.*htons\(443\).*"2001:4860:4860::8888"/.test(line)

/** How many packets of the whole network found no way: the columns of /proc/net/snmp, by their names. */
function noRoutes(counters: string): number {
  const [names, values] = counters.split('\n').filter((line) => line.startsWith('Ip: '))
  const at = names!.split(' ').indexOf('OutNoRoutes')
  return Number(values!.split(' ')[at])
}
