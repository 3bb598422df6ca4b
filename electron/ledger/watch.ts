import { fail, type Refusal } from '../../shared/errors.ts'
import { identity } from './store/header.ts'

const every = 2_000

/**
 * Looks every two seconds whether a path still leads to the file that is open, and tells once when it does not: it was
 * removed or its drive is gone (`file.gone`), or another file stands in its place (`file.replaced`). Returns the stop.
 */
export function watchFile(path: string, tell: (trouble: Refusal) => void): () => void {
  const key = identity(path)
  const timer = setInterval(() => {
    const now = identityOf(path)
    if (now === key) return
    clearInterval(timer)
    tell(fail(now === null ? 'file.gone' : 'file.replaced', { file: path }))
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
