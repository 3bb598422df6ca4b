type Props<T extends string> = {
  label: string
  views: readonly { id: T; label: string }[]
  current: T
  onChange(view: T): void
}

/** The views of an engagement, in the title bar. */
export function ViewTabs<T extends string>({ label, views, current, onChange }: Props<T>) {
  return (
    <nav className="tl-tabs" aria-label={label}>
      {views.map((view) => (
        <button
          key={view.id}
          type="button"
          className="tl-tab"
          aria-current={view.id === current ? 'page' : undefined}
          onClick={() => onChange(view.id)}
        >
          {view.label}
        </button>
      ))}
    </nav>
  )
}
