import { useEffect, useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import { roomPaths } from '../../shared/room/paths.ts'
import { t } from '../../shared/text/index.ts'
import { isLost } from '../client/calls.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import type { Ended } from './guest.ts'
import './together.css'

/** In place of Home on a guest's screen: opens what was opened to them. */
export function GuestGate() {
  const client = useClient()
  const connected = useClientState((state) => state.connected)
  const [refused, setRefused] = useState('')
  useEffect(() => {
    if (!connected) return
    const open = async () => {
      const { opening } = await client.ask('home', {})
      if (opening) await client.open(opening)
    }
    open().catch((error: unknown) => {
      if (!isLost(error)) setRefused(asRefusal(error).message)
    })
  }, [client, connected])
  return (
    <main className="together-gate">
      <p role="status">{refused || t('together.opening')}</p>
      {refused && <a href={roomPaths.page}>{t('together.leave')}</a>}
    </main>
  )
}

/** It is over for this guest, in words. */
export function GuestEnded({ why }: { why: Ended }) {
  const unsaved = useClientState((state) => state.unsaved)
  return (
    <main className="together-gate">
      <h1>{t(`together.ended.${why}`)}</h1>
      <p role="alert">
        {t(`together.ended.${why}What`)} {unsaved > 0 && t('together.ended.unsaved', { count: unsaved })}
      </p>
      <a href={roomPaths.page}>{t('together.leave')}</a>
    </main>
  )
}
