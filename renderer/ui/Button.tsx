import type { ReactNode } from 'react'
import { Button as Pressable } from 'react-aria-components'

type Props = {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  size?: 'normal' | 'big'
  icon?: ReactNode
  type?: 'button' | 'submit'
  isDisabled?: boolean
  autoFocus?: boolean
  onPress?(): void
  children: ReactNode
}

export function Button({ variant = 'plain', size = 'normal', icon, onPress, children, ...rest }: Props) {
  const look = `tl-button tl-button-${variant}${size === 'big' ? ' tl-button-big' : ''}`
  return (
    <Pressable className={look} onPress={onPress && (() => onPress())} {...rest}>
      {icon}
      {children}
    </Pressable>
  )
}
