import { type ComponentProps, useEffect, useState } from 'react'
import { paths } from '../../shared/protocol.ts'
import { useClient, useClientState } from '../client/hooks.ts'

type Props = Omit<ComponentProps<'img'>, 'src'> & { hash: string; alt: string }

/**
 * A picture that is kept in the open file. The host gives it only once a record shows it, so one that was just added is
 * asked for when its edit is confirmed.
 */
export function Picture(props: Props) {
  return <Kept key={props.hash} {...props} />
}

function Kept({ hash, alt, ...rest }: Props) {
  const client = useClient()
  const file = useClientState((state) => state.file)
  const [confirmed, setConfirmed] = useState(() => client.state.getState().unsaved === 0)
  useEffect(() => {
    let gone = false
    if (!confirmed) void client.settled().then(() => !gone && setConfirmed(true))
    return () => {
      gone = true
    }
  }, [client, confirmed])
  return <img {...rest} alt={alt} src={confirmed && file ? paths.photo(file, hash) : undefined} />
}
