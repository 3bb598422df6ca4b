import { networkInterfaces } from 'node:os'
import type { Address } from '../../../shared/room/state.ts'

/** This machine's addresses. Link-local IPv6 is left out: no browser takes its zone in a link. */
export function addresses(loopback: boolean): Address[] {
  return Object.entries(networkInterfaces())
    .flatMap(([network, list]) => (list ?? []).map((one) => ({ ...one, network })))
    .filter(({ internal, address }) => (loopback || !internal) && !/^fe80:/i.test(address))
    .sort((a, b) => a.family.localeCompare(b.family))
    .map(({ address, network }) => ({ address, network: network.slice(0, 100) }))
}

/** Whether a room may be opened on it: an address of this machine, also its own. */
export const isOwn = (address: string): boolean => addresses(true).some((one) => one.address === address)
