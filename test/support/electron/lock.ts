import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Told = (argv: string[], folder: string) => void

/**
 * One running app for each user-data folder, as Electron's lock: the first process is told the words and the folder of
 * every later one. The folder is a test's own, so that a lock left by a killed process harms nobody.
 */
export function takeLock(userData: string, told: Told): boolean {
  const folder = join(userData, 'double')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(join(folder, 'lock'), String(process.pid), { flag: 'wx' })
  } catch {
    const part = join(folder, `${process.pid}.part`)
    writeFileSync(part, JSON.stringify({ argv: process.argv, folder: process.cwd() }))
    renameSync(part, join(folder, `${process.pid}.words`))
    return false
  }
  const read = () => {
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.words'))) {
      const words = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { argv: string[]; folder: string }
      rmSync(join(folder, name))
      told(words.argv, words.folder)
    }
  }
  watch(folder, read).unref()
  process.once('exit', () => rmSync(join(folder, 'lock'), { force: true }))
  return true
}
