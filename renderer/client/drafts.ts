/** Fields that hold text not yet committed. They are asked to commit before anything that must not miss it. */
const flushers = new Set<() => void>()

/** Registers a draft; call the returned function when the field is gone. */
export function registerDraft(flush: () => void): () => void {
  flushers.add(flush)
  return () => flushers.delete(flush)
}

/** Commits what is being typed: before undo, export, closing, leaving. */
export function flushDrafts(): void {
  for (const flush of [...flushers]) flush()
}
