import { paths } from '../../shared/protocol.ts'
import { useClientState } from '../client/hooks.ts'
import { UserRound } from '../ui/icons.ts'

/** How a kind of customer looks; beside their name, so that it needs none of its own. */
export function Portrait({ hash, large = false }: { hash: string | null; large?: boolean }) {
  const file = useClientState((state) => state.file)
  return (
    <span className={large ? 'portrait portrait-large' : 'portrait'}>
      {hash && file ? <img src={paths.photo(file, hash)} alt="" /> : <UserRound aria-hidden="true" />}
    </span>
  )
}
