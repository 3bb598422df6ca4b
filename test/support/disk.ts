import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const did = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** A small disk of a test's own, to be filled, made read-only or unplugged; null where this user may not mount one. */
export function mountDisk(size: string) {
  if (process.platform !== 'linux') return null
  const folder = mkdtempSync(join(tmpdir(), 'touchline-disk-'))
  const path = join(folder, 'disk')
  mkdirSync(path)
  if (!did('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'none', path])) {
    rmSync(folder, { recursive: true })
    return null
  }
  /** What is mounted over it, so that all of it goes at the end. */
  let layers = 1
  return {
    path,
    /** A place that is not on it. */
    elsewhere: folder,
    resize: (to: string) => did('mount', ['-o', `remount,size=${to}`, path]),
    /** As its path leads to it from now on, it takes no writes: Linux refuses that to the disk itself while a file is open. */
    readOnly: () => {
      const over = did('mount', ['--bind', path, path])
      if (over) layers++
      return over && did('mount', ['-o', 'remount,bind,ro', path])
    },
    writable: () => {
      const off = did('umount', [path])
      if (off) layers--
      return off
    },
    /** Pulled out while files on it are open. */
    unplug: () => {
      const off = did('umount', ['-l', path])
      if (off) layers--
      return off
    },
    remove: () => {
      while (layers-- > 0) did('umount', ['-l', path])
      rmSync(folder, { recursive: true })
    },
  }
}

export const canMount = (() => {
  const disk = mountDisk('1m')
  disk?.remove()
  return disk !== null
})()
