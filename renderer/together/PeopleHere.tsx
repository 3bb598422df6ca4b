import { memo } from 'react'
import { t } from '../../shared/text/index.ts'
import { useRoom } from '../client/hooks.ts'
import { hereWords, initials, namesAt } from './people.ts'
import './together.css'

type Props = {
  touchpoint: string
  /** Only those who are at this field. */
  field?: string
  /** Said elsewhere already: for the eye only. */
  isSilent?: boolean
}

/** Who else is at a touchpoint, or at one of its fields: initials and name, beside what they are at. */
export const PeopleHere = memo(function PeopleHere({ touchpoint, field, isSilent }: Props) {
  const names = useRoom(({ people }) => namesAt(people, touchpoint, field))
  if (!names) return null
  const [first, ...others] = names.split('\n') as [string, ...string[]]
  return (
    <span className="together-here" title={hereWords(names)} aria-hidden={isSilent}>
      <b aria-hidden="true">{initials(first)}</b>
      <span aria-hidden="true">{first}</span>
      {others.length > 0 && <i aria-hidden="true">{t('together.more', { count: others.length })}</i>}
      {!isSilent && <span className="sr">{hereWords(names)}</span>}
    </span>
  )
})

/** What a screen reader hears of a touchpoint's guests. */
export const useHereWords = (touchpoint: string): string =>
  hereWords(useRoom(({ people }) => namesAt(people, touchpoint)))
