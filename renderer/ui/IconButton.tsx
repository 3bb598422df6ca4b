import type { ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'

type Props = {
  /** Its name for everybody: read out, and shown as a tooltip. */
  label: string
  icon: ReactNode
  shortcut?: string
  isDisabled?: boolean
  onPress(): void
}

export function IconButton({ label, icon, shortcut, isDisabled, onPress }: Props) {
  return (
    <TooltipTrigger delay={500}>
      <Button
        className="tl-icon-button"
        aria-label={label}
        aria-keyshortcuts={shortcut?.replace('Ctrl', 'Control')}
        isDisabled={isDisabled}
        onPress={() => onPress()}
      >
        {icon}
      </Button>
      <Tooltip className="tl-tooltip" offset={6}>
        {label}
        {shortcut && <kbd>{shortcut}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  )
}
