import { spawn, spawnSync } from 'node:child_process'

/**
 * Before it looks up a name such as "localhost", Chromium asks the system whether IPv6 leads anywhere: it "connects" a UDP
 * socket to this address and closes it, which sends nothing (net/dns/host_resolver_manager.cc). With a way to it over the
 * machine itself that is no attempt to go out; whatever is sent there comes back as undeliverable, and is counted.
 */
const look = '2001:4860:4860::8888'
const enter = [
  'unshare',
  '--net',
  'sh',
  '-c',
  `ip link set lo up && ip -6 route add ${look}/128 dev lo && exec "$@"`,
  'sh',
]

/** Whether this machine gives a network of its own, with nothing in it but itself. */
export const canBeAlone = spawnSync(enter[0]!, [...enter.slice(1), 'true']).status === 0

export type Alone = { code: number | null; noWay: { IPv4: number; IPv6: number } }

/**
 * Runs a command in such a network. `noWay`: how many packets and connections, whoever made them and by whatever call, were
 * meant for another machine and found no way, by the system's own counters.
 */
export function alone(command: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Alone> {
  const counted = '"$@" >&2; code=$?; cat /proc/net/snmp /proc/net/snmp6; exit $code'
  const child = spawn(enter[0]!, [...enter.slice(1), 'sh', '-c', counted, 'sh', ...command], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', (code) => done({ code, noWay: { IPv4: ofFour(said), IPv6: ofSix(said) } }))
  })
}

/** /proc/net/snmp: a line of names, a line of values. */
function ofFour(counters: string): number {
  const [names, values] = counters.split('\n').filter((line) => line.startsWith('Ip: '))
  return Number(values!.split(' ')[names!.split(' ').indexOf('OutNoRoutes')])
}

/** /proc/net/snmp6: a name and its value in each line. */
const ofSix = (counters: string): number => Number(/^Ip6OutNoRoutes\s+(\d+)$/m.exec(counters)![1])
