import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { merge } from '../../shared/edits/merge.ts'
import { registerDraft } from '../client/drafts.ts'

type Draft = {
  text: string
  setText(text: string): void
  /** Commits now (blur, Enter). */
  flush(): void
  /** Puts back what was there (Escape). */
  reset(): void
}

/**
 * Text being typed: it lives here until it is committed, on `flush`, when typing rests for `rest` milliseconds, when the
 * field goes away, and before anything that must not miss it. A value that changes elsewhere is taken over as long as
 * nothing is being typed here. With `merging`, what somebody else wrote while something was being typed here is kept: both
 * texts are merged from the one that both began with, as the ledger does.
 */
export function useDraft(
  value: string,
  commit: (text: string) => void,
  { rest = 700, merging = false }: { rest?: number | null; merging?: boolean } = {},
): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  /** `base`: the text from which the draft was typed on, or as which it was committed last. */
  const latest = useRef({ draft, value, commit, base: value })
  useLayoutEffect(() => {
    latest.current.value = value
    latest.current.commit = commit
  })

  const put = useCallback((next: string | null) => {
    if (latest.current.draft === null) latest.current.base = latest.current.value
    latest.current.draft = next
    setDraft(next)
  }, [])
  const save = useCallback(() => {
    const { draft: typed, value: known, commit: send, base } = latest.current
    if (typed === null) return
    latest.current.base = typed
    const text = merging && known !== base ? merge(base, known, typed) : typed
    if (text !== known) send(text)
  }, [merging])
  const flush = useCallback(() => {
    save()
    put(null)
  }, [save, put])
  const reset = useCallback(() => put(null), [put])

  useEffect(() => {
    const unregister = registerDraft(flush)
    return () => {
      unregister()
      save()
    }
  }, [flush, save])
  useEffect(() => {
    if (draft === null || rest === null) return
    // The draft stays while it rests: the cursor is still in it, and what comes back is the same text.
    const timer = setTimeout(save, rest)
    return () => clearTimeout(timer)
  }, [draft, rest, save])

  return { text: draft ?? value, setText: put, flush, reset }
}
