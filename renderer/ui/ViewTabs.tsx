import { MoreHorizontal } from './icons.ts'
import { MenuButton } from './Menu.tsx'
import { useAllTabs } from './useNarrow.ts'

type Props<T extends string> = {
  label: string
  views: readonly { id: T; label: string }[]
  current: T
  onChange(view: T): void
  /** Where there is not room for all: how many stand there, and what the menu of the others is called. */
  first: number
  more: string
}

/** The views of an engagement, in the title bar. */
export function ViewTabs<T extends string>({ label, views, current, onChange, first, more }: Props<T>) {
  const all = useAllTabs() || views.length <= first + 1
  const tabs = views.filter(({ id }, i) => all || i < first || id === current)
  const others = views.filter((view) => !tabs.includes(view))
  return (
    <nav className="tl-tabs" aria-label={label}>
      {tabs.map((view) => (
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
      {others.length > 0 && (
        <span className="tl-tabs-more">
          <MenuButton
            label={more}
            icon={<MoreHorizontal />}
            items={others.map(({ id, label: name }) => ({ id, label: name, onAction: () => onChange(id) }))}
          />
        </span>
      )}
    </nav>
  )
}
