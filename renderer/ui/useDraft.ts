import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
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

type Options = { rest?: number | null; merging?: boolean }

/**
 * Text being typed: it lives here until it is committed, on `flush`, when typing rests for `rest` milliseconds, when the
 * field goes away, and before anything that must not miss it. A value that changes elsewhere is taken over as long as
 * nothing is being typed here. With `merging`, what somebody else wrote while something was being typed here is kept: both
 * texts are merged from the one that both began with, as the ledger does.
 */
export function useDraft(value: string, commit: (text: string) => void, options: Options = {}): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const { put, flush, reset } = useKept(value, commit, setDraft, options)
  return { text: draft ?? value, setText: put, flush, reset }
}

/**
 * The same for a field that holds its text itself: a letter is only noted, and nothing is drawn anew for it. `ref` goes to
 * the field, its value as `defaultValue`, its changes to `setText`.
 */
export function useFieldDraft<Element extends HTMLTextAreaElement | HTMLInputElement>(
  value: string,
  commit: (text: string) => void,
  options: Options = {},
): Omit<Draft, 'text'> & { ref: RefObject<Element | null>; isTyping: boolean } {
  const ref = useRef<Element>(null)
  const [isTyping, setTyping] = useState(false)
  const told = useCallback((draft: string | null) => setTyping(draft !== null), [])
  const { put, flush, reset } = useKept(value, commit, told, options)
  useLayoutEffect(() => {
    if (!isTyping && ref.current && ref.current.value !== value) ref.current.value = value
  }, [isTyping, value])
  return { ref, isTyping, setText: put, flush, reset }
}

/** Keeps a draft and commits it; `tell` hears of each. */
function useKept(
  value: string,
  commit: (text: string) => void,
  tell: (draft: string | null) => void,
  { rest = 700, merging = false }: Options,
): { put(draft: string | null): void; flush(): void; reset(): void } {
  /** `base`: the text from which the draft was typed on, or as which it was committed last. */
  const latest = useRef({ draft: null as string | null, value, commit, base: value })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useLayoutEffect(() => {
    latest.current.value = value
    latest.current.commit = commit
  })

  const save = useCallback(() => {
    const { draft: typed, value: known, commit: send, base } = latest.current
    if (typed === null) return
    latest.current.base = typed
    const text = merging && known !== base ? merge(base, known, typed) : typed
    if (text !== known) send(text)
  }, [merging])
  const put = useCallback(
    (next: string | null) => {
      if (latest.current.draft === null) latest.current.base = latest.current.value
      latest.current.draft = next
      clearTimeout(timer.current)
      // The draft stays while it rests: the cursor is still in it, and what comes back is the same text.
      if (next !== null && rest !== null) timer.current = setTimeout(save, rest)
      tell(next)
    },
    [rest, save, tell],
  )
  const flush = useCallback(() => {
    save()
    put(null)
  }, [save, put])
  const reset = useCallback(() => put(null), [put])

  useEffect(() => {
    const unregister = registerDraft(flush)
    return () => {
      unregister()
      clearTimeout(timer.current)
      save()
    }
  }, [flush, save])
  return { put, flush, reset }
}
