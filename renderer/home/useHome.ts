import { useCallback, useEffect, useState } from 'react'
import { asRefusal } from '../../shared/errors.ts'
import type { Output } from '../../shared/protocol.ts'
import { upload } from '../client/bytes.ts'
import { useClient, useClientState } from '../client/hooks.ts'
import type { Damaged } from '../health/DamagedDialog.tsx'
import { notify } from '../ui/notices.tsx'

/** What Home knows and can do; refusals are said in words, and Home stays as it is. */
export function useHome() {
  const client = useClient()
  const connected = useClientState((state) => state.connected)
  const [home, setHome] = useState<Output<'home'> | null>(null)
  const [busy, setBusy] = useState(false)
  const [damaged, setDamaged] = useState<Damaged | null>(null)

  const attempt = useCallback(async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
    } catch (error) {
      notify.refusal(asRefusal(error))
    } finally {
      setBusy(false)
    }
  }, [])
  const refresh = useCallback(async () => setHome(await client.ask('home', {})), [client])
  const open = useCallback(
    (file: string, name = '') =>
      attempt(async () => {
        try {
          await client.open(file)
        } catch (error) {
          const refusal = asRefusal(error)
          if (refusal.code !== 'file.damaged') throw error
          const found = await client.ask('backups', { file })
          if (!found.backups.length) throw error
          setDamaged({ file, name, why: refusal.message, ...found })
        }
      }),
    [attempt, client],
  )

  useEffect(() => {
    if (!connected) return
    void attempt(refresh)
  }, [attempt, refresh, connected])

  return {
    home,
    busy,
    open,
    damaged,
    leaveDamaged: () => setDamaged(null),
    restore: (file: string, name: string) =>
      attempt(async () => {
        const restored = await client.ask('restore', { file, name })
        setDamaged(null)
        await client.open(restored.file)
      }),
    create: (name: string, from: 'blank' | 'sample') =>
      attempt(async () => {
        const { file } = await client.ask('create', { name, from })
        if (file) await client.open(file)
      }),
    choose: () =>
      attempt(async () => {
        const { file } = await client.ask('choose', {})
        if (file) await client.open(file)
      }),
    openUpload: (picked: File) =>
      attempt(async () => {
        const { file } = await client.ask('openUpload', { upload: await upload(picked) })
        await client.open(file)
      }),
    forget: (file: string) =>
      attempt(async () => {
        await client.ask('forget', { file })
        await refresh()
      }),
  }
}
