import type { ReactNode } from 'react'
import { Label, ToggleButton, ToggleButtonGroup } from 'react-aria-components'

type Props<T extends string> = {
  label: string
  hideLabel?: boolean
  value: T | null
  options: readonly { id: T; label: string; sign?: ReactNode }[]
  /** Whether pressing the chosen one again takes the choice back. */
  canClear?: boolean
  onChange(value: T | null): void
  isDisabled?: boolean
  className?: string
}

/** One of a few, all visible. Arrows move between them. */
export function Segmented<T extends string>(props: Props<T>) {
  const { label, hideLabel, value, options, canClear = false, onChange, isDisabled, className = '' } = props
  return (
    <div className={`tl-field ${className}`}>
      <Label className={hideLabel ? 'sr' : 'tl-label'} elementType="span">
        {label}
      </Label>
      <ToggleButtonGroup
        aria-label={label}
        className="tl-segmented"
        selectionMode="single"
        disallowEmptySelection={!canClear}
        isDisabled={isDisabled}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => onChange(([...keys][0] as T | undefined) ?? null)}
      >
        {options.map((option) => (
          <ToggleButton key={option.id} id={option.id} className="tl-segment" aria-label={option.label}>
            {option.sign ?? option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  )
}
