import type { Run } from '../../../shared/documents/document.ts'
import type { Styled } from './lines.ts'

/** Six hexadecimal digits; the same values as in Word. */
export const ink = { strong: '1F1C18', plain: '2B2721', muted: '6B645A', rule: 'CBC3B4', head: 'F0ECE3' }

export const styled = ({ text, strong, muted }: Run): Styled => ({
  text,
  strong,
  colour: muted ? ink.muted : ink.plain,
})
