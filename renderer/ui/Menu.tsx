import type { ReactNode } from 'react'
import {
  Button,
  Keyboard,
  MenuTrigger,
  Popover,
  MenuItem as Row,
  Menu as Rows,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components'
import { t } from '../../shared/text/index.ts'
import { Check, ChevronDown } from './icons.ts'

export type MenuEntry =
  | {
      id: string
      label: string
      icon?: ReactNode
      shortcut?: string
      isDisabled?: boolean
      isDanger?: boolean
      /** One of several, and the one that holds now. */
      isChosen?: boolean
      onAction?(): void
      /** Instead of an action: a menu of its own. */
      items?: readonly MenuEntry[]
    }
  | 'separator'

type ButtonProps = {
  label: string
  icon: ReactNode
  showLabel?: boolean
  /** What is shown instead of the whole label. */
  shown?: string
  isDisabled?: boolean
  items: readonly MenuEntry[]
  /** Where something else opens it too: whether it is open, and who is told. */
  isOpen?: boolean
  onOpenChange?(open: boolean): void
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, showLabel, shown, isDisabled, items, ...open }: ButtonProps) {
  return (
    <MenuTrigger {...open}>
      <Button
        className={showLabel || shown ? 'tl-icon-button tl-icon-button-labelled' : 'tl-icon-button'}
        aria-label={label}
        isDisabled={isDisabled}
      >
        {icon}
        {shown ? <span className="tl-menu-shown">{shown}</span> : showLabel && label}
      </Button>
      <MenuPopover label={label} items={items} />
    </MenuTrigger>
  )
}

type AtProps = {
  label: string
  items: readonly MenuEntry[]
  /** Where it opens, in client pixels; null: closed. */
  at: { x: number; y: number } | null
  onClose(): void
}

/** A menu at a point: a right click, or the menu key on what has the focus. */
export function ContextMenu({ label, items, at, onClose }: AtProps) {
  if (!at) return null
  return (
    <MenuTrigger isOpen onOpenChange={(open) => !open && onClose()}>
      <Button
        aria-label={label}
        className="sr"
        ref={(element) => {
          if (element) Object.assign(element.style, { position: 'fixed', left: `${at.x}px`, top: `${at.y}px` })
        }}
      >
        {null}
      </Button>
      <MenuPopover label={label} items={items} />
    </MenuTrigger>
  )
}

type PopoverProps = { label: string; items: readonly MenuEntry[]; isSub?: boolean }

function MenuPopover({ label, items, isSub }: PopoverProps) {
  return (
    <Popover className="tl-menu-popover" placement={isSub ? 'end top' : 'bottom start'} offset={isSub ? -4 : 4}>
      <Rows aria-label={label} className="tl-menu" autoFocus="first">
        {items.map((item, i) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: separators have no other name
          if (item === 'separator') return <Separator key={i} className="tl-menu-separator" />
          const row = <Entry key={item.id} item={item} />
          if (!item.items) return row
          return (
            <SubmenuTrigger key={item.id}>
              {row}
              <MenuPopover label={item.label} items={item.items} isSub />
            </SubmenuTrigger>
          )
        })}
      </Rows>
    </Popover>
  )
}

function Entry({ item }: { item: Exclude<MenuEntry, 'separator'> }) {
  return (
    <Row
      id={item.id}
      className={`tl-menu-item${item.isDanger ? ' tl-menu-item-danger' : ''}`}
      textValue={item.label}
      isDisabled={item.isDisabled}
      onAction={item.onAction}
    >
      <span className="tl-menu-label">
        {item.label}
        {item.isChosen && <Check aria-label={t('ui.chosen')} />}
      </span>
      {item.shortcut && <Keyboard>{item.shortcut}</Keyboard>}
      {item.items && <ChevronDown className="lucide tl-menu-more" aria-hidden="true" />}
    </Row>
  )
}
