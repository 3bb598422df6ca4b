import { accessSync, constants } from 'node:fs'
import { fail, type Refusal } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { identity } from './store/header.ts'

const every = 1_000

/**
 * Looks every second whether a path still leads to the file that is open, and tells when it does not: it was removed
 * or its drive is gone (`file.gone`), or another file stands in its place (`file.replaced`); then once. A drive that
 * can only be read any more is told too (`file.cannotWrite`), and null once it can be written again. Returns the stop.
 */
export function watchFile(path: string, tell: (trouble: Refusal | null) => void): () => void {
  const key = identity(path)
  let locked = false
  const timer = setInterval(() => {
    const now = identityOf(path)
    if (now !== key) {
      clearInterval(timer)
      tell(fail(now === null ? 'file.gone' : 'file.replaced', { file: path }))
    } else if (isReadOnly(path) !== locked) {
      locked = !locked
      tell(locked ? fail('file.cannotWrite', { file: path, why: t('ledger.driveReadOnly') }) : null)
    }
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}

function identityOf(path: string): string | null {
  try {
    return identity(path)
  } catch {
    return null
  }
}

/** Whether its drive takes no writes: what is open already would still be written past that. */
function isReadOnly(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EROFS'
  }
}
