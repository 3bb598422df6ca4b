import { UserRound } from '../ui/icons.ts'
import { Picture } from '../ui/Picture.tsx'

/** How a kind of customer looks; beside their name, so that it needs none of its own. */
export function Portrait({ hash, large = false }: { hash: string | null; large?: boolean }) {
  return (
    <span className={large ? 'portrait portrait-large' : 'portrait'}>
      {hash ? <Picture hash={hash} alt="" /> : <UserRound aria-hidden="true" />}
    </span>
  )
}
