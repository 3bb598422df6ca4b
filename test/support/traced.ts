import { spawn, spawnSync } from 'node:child_process'

/** strace (a Debian package) can kill a process, or fail it, at a single system call. */
export const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0
export type Traced = { said: string; words: string; killed: boolean; code: number | null }

/** Runs Node on a script under strace with the given options. */
export function traced(options: readonly string[], script: readonly string[]): Promise<Traced> {
  const child = spawn('strace', ['-f', '-qq', ...options, process.execPath, ...script], {
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
  traced(['-o', '/dev/null', '-e', `trace=${fault.slice(0, fault.indexOf(':'))}`, '-e', `inject=${fault}`], script)
