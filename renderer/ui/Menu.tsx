import type { ReactNode } from 'react'
import { Button, Keyboard, MenuTrigger, Popover, MenuItem as Row, Menu as Rows, Separator } from 'react-aria-components'

export type MenuEntry =
  | {
      id: string
      label: string
      icon?: ReactNode
      shortcut?: string
      isDisabled?: boolean
      isDanger?: boolean
      onAction(): void
    }
  | 'separator'

type ButtonProps = {
  label: string
  icon: ReactNode
  showLabel?: boolean
  isDisabled?: boolean
  items: readonly MenuEntry[]
}

/** A button that opens a menu. */
export function MenuButton({ label, icon, showLabel, isDisabled, items }: ButtonProps) {
  return (
    <MenuTrigger>
      <Button
        className={showLabel ? 'tl-icon-button tl-icon-button-labelled' : 'tl-icon-button'}
        aria-label={label}
        isDisabled={isDisabled}
      >
        {icon}
        {showLabel && label}
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

function MenuPopover({ label, items }: { label: string; items: readonly MenuEntry[] }) {
  return (
    <Popover className="tl-menu-popover" placement="bottom start" offset={4}>
      <Rows aria-label={label} className="tl-menu" autoFocus="first">
        {items.map((item, i) =>
          item === 'separator' ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: separators have no other name
            <Separator key={i} className="tl-menu-separator" />
          ) : (
            <Row
              key={item.id}
              id={item.id}
              className={`tl-menu-item${item.isDanger ? ' tl-menu-item-danger' : ''}`}
              textValue={item.label}
              isDisabled={item.isDisabled}
              onAction={item.onAction}
            >
              <span>{item.label}</span>
              {item.shortcut && <Keyboard>{item.shortcut}</Keyboard>}
            </Row>
          ),
        )}
      </Rows>
    </Popover>
  )
}
