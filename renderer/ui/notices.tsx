import { useEffect } from 'react'
import { create } from 'zustand'
import type { Refusal } from '../../shared/errors.ts'
import { t } from '../../shared/text/index.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { X } from './icons.ts'

type Notice = { id: number; words: string; refusal: boolean; action?: { label: string; run(): void } }

let last = 0
const useNotices = create<{ notices: Notice[] }>(() => ({ notices: [] }))
const dismiss = (id: number) => useNotices.setState(({ notices }) => ({ notices: notices.filter((n) => n.id !== id) }))
const add = (notice: Omit<Notice, 'id'>) => {
  const id = ++last
  // The same words twice are one notice.
  const others = useNotices.getState().notices.filter((one) => one.words !== notice.words)
  useNotices.setState({ notices: [...others, { ...notice, id }].slice(-4) })
}

export const notify = {
  /** Something that went well; goes by itself. */
  news: (words: string, action?: Notice['action']) => add({ words, refusal: false, action }),
  /** Something that could not be done; stays until it is closed. */
  refusal: (refusal: Refusal) => add({ words: refusal.message, refusal: true }),
}

/** Where notices appear; news are read out politely, refusals at once. */
export function NoticeRegion() {
  const notices = useNotices((state) => state.notices)
  return (
    <section className="tl-notices" aria-label={t('ui.notices')}>
      {notices.map((notice) => (
        <Shown key={notice.id} notice={notice} />
      ))}
    </section>
  )
}

function Shown({ notice }: { notice: Notice }) {
  const { id, words, refusal, action } = notice
  useEffect(() => {
    if (refusal) return
    // Long enough to read it and to reach its action.
    const timer = setTimeout(() => dismiss(id), 6_000 + words.length * 60)
    return () => clearTimeout(timer)
  }, [id, refusal, words])
  return (
    <div className={refusal ? 'tl-notice tl-notice-refusal' : 'tl-notice'} role={refusal ? 'alert' : 'status'}>
      <p>{words}</p>
      {action && (
        <Button
          variant="quiet"
          onPress={() => {
            action.run()
            dismiss(id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label={t('ui.close')} icon={<X />} onPress={() => dismiss(id)} />
    </div>
  )
}
