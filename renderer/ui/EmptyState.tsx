import type { ReactNode } from 'react'

/** What is not there yet, and what to do about it. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="tl-empty">
      <h2>{title}</h2>
      {children}
    </div>
  )
}
