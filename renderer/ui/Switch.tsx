import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { Check } from './icons.ts'

type Props = { isSelected: boolean; onChange(selected: boolean): void; isDisabled?: boolean; children: ReactNode }

/** Yes or no. */
export function Switch({ isSelected, onChange, isDisabled, children }: Props) {
  return (
    <Checkbox className="tl-switch" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled}>
      <span className="tl-switch-box">{isSelected && <Check />}</span>
      {children}
    </Checkbox>
  )
}
