import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { shortLived } from './bundle.ts'

/** strace (a Debian package) can kill a process, or fail it, at a single system call. */
export const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0
export type Traced = { said: string; words: string; killed: boolean; code: number | null }

/** Stops at the calls alone that are looked at, not at all: but strace then delivers no signal where one is injected. */
export const quick = '--seccomp-bpf'

/** Runs Node on a script under strace with the given options. */
export function traced(options: readonly string[], script: readonly string[]): Promise<Traced> {
  const child = spawn('strace', ['-f', '-qq', ...options, process.execPath, ...shortLived, ...script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  })
  return new Promise((resolve, reject) => {
    let said = ''
    let words = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      words += text
    })
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ said, words, killed: signal === 'SIGKILL' || code === 137, code }))
  })
}

/** Runs it with a fault at a call: `injected('fsync:signal=KILL:when=2', ...)`. */
export const injected = (fault: string, script: readonly string[]): Promise<Traced> =>
  traced(
    [
      ...(fault.includes(':signal=') ? [] : [quick]),
      ...['-o', '/dev/null', '-e', `trace=${fault.slice(0, fault.indexOf(':'))}`, '-e', `inject=${fault}`],
    ],
    script,
  )

/**
 * How often the main thread of a script makes each call before it says "begin" and by its end: a fault is set between
 * the two, so that what is hit is the work and not the start of Node.
 */
export async function spans(calls: readonly string[], script: readonly string[], log: string) {
  const { said, words } = await traced([quick, '-o', log, '-e', `trace=${[...new Set([...calls, 'write'])]}`], script)
  if (!said.includes('end')) throw new Error(`it did not come to its end: ${said} ${words}`)
  const lines = readFileSync(log, 'latin1').split('\n')
  const main = /^\d+/.exec(lines[0]!)![0]
  const counts: Record<string, { from: number; to: number }> = {}
  for (const call of calls) counts[call] = { from: 0, to: 0 }
  let begun = false
  for (const line of lines) {
    const [, thread, call] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    if (thread !== main) continue
    const count = counts[call!]
    if (count) count.to++
    if (line.includes('write(1, "begin')) begun = true
    if (count && !begun) count.from = count.to
  }
  return counts
}
