import { useMemo, useState } from 'react'
import { Button, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { t } from '../../../shared/text/index.ts'
import { Plus } from '../../ui/icons.ts'
import { SearchField } from '../../ui/SearchField.tsx'

type Item = { id: string; label: string }
type Props = {
  label: string
  items(): Item[]
  onPick(id: string): void
  /** What the button shows instead of its label. */
  face?: string
}

const most = 50

/** A button that opens a list to choose from, narrowed by typing: for lists too long to unfold. */
export function Picker({ label, items, onPick, face }: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        className={face ? 'plan-more' : 'tl-button tl-button-quiet plan-picker'}
        aria-label={face ? `${label}: ${face}` : undefined}
      >
        {face ?? (
          <>
            <Plus aria-hidden="true" />
            {label}
          </>
        )}
      </Button>
      <Popover className="tl-menu-popover plan-popover" placement="bottom start">
        <Dialog className="plan-popover-body" aria-label={label}>
          <Choices
            label={label}
            items={items}
            onPick={(id) => {
              setOpen(false)
              onPick(id)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Choices({ label, items, onPick }: Omit<Props, 'face'>) {
  const [query, setQuery] = useState('')
  // Asked once, when it opens: the list does not change under the hand.
  const [all] = useState(items)
  const found = useMemo(() => {
    const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
    return all.filter((one) => wanted.every((word) => one.label.toLowerCase().includes(word))).slice(0, most)
  }, [all, query])
  return (
    <>
      <SearchField
        label={t('planScreen.pickHint')}
        value={query}
        onChange={setQuery}
        onSubmit={() => found[0] && onPick(found[0].id)}
        autoFocus
      />
      {found.length === 0 ? (
        <p className="plan-muted" role="status">
          {t('planScreen.pickNone')}
        </p>
      ) : (
        <ListBox aria-label={label} className="plan-choices" items={found} onAction={(key) => onPick(String(key))}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className="tl-menu-item words">
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      )}
    </>
  )
}
