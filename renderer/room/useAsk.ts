import { useCallback } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { CallName, Input, Output } from '../../shared/protocol.ts'
import { useClient } from '../client/hooks.ts'
import { notify } from '../ui/notices.tsx'

type Asked = Exclude<CallName, 'open' | 'close' | 'commit' | 'undo' | 'redo'>

/** Asks the host; what it refuses is said in words, and the answer is null. */
export function useAsk() {
  const client = useClient()
  return useCallback(
    async <N extends Asked>(name: N, input: Input<N>): Promise<Output<N> | null> => {
      try {
        return await client.ask(name, input)
      } catch (error) {
        notify.refusal(asRefusal(error))
        return null
      }
    },
    [client],
  )
}
