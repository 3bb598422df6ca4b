import { useState } from 'react'
import { addStops } from '../../../shared/edits/stops.ts'
import { allInOrder } from '../../../shared/insight/route.ts'
import type { Stop } from '../../../shared/records/stop.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useClient } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Plus } from '../../ui/icons.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** A stop that is named here, or a touchpoint of the map that is none yet. */
export function AddStops({ walkthrough, stops }: { walkthrough: string; stops: readonly Stop[] }) {
  const client = useClient()
  const [title, setTitle] = useState('')
  const all = useComputed(['touchpoint', 'stage', 'lane', 'journey'], allInOrder)
  const here = new Set(stops.map((one) => one.touchpoint))
  const left = all.filter(({ id }) => !here.has(id))
  const add = () => {
    if (!title.trim()) return
    client.commit(addStops(client.view, walkthrough, [{ title, place: '' }]).intent)
    setTitle('')
  }
  return (
    <form
      className="walk-add"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={t('walk.prepare.add')}
        hideLabel
        value={title}
        placeholder={t('walk.prepare.addHint')}
        onChange={setTitle}
      />
      <Button type="submit" icon={<Plus />} isDisabled={!title.trim()}>
        {t('walk.prepare.add')}
      </Button>
      <Select
        label={t('walk.prepare.fromMap')}
        hideLabel
        value={null}
        none={t(left.length ? 'walk.prepare.fromMap' : 'walk.prepare.allThere')}
        isDisabled={!left.length}
        options={left.map((one) => ({ id: one.id, label: one.title || t('walk.unnamed') }))}
        onChange={(touchpoint) =>
          touchpoint && client.commit(addStops(client.view, walkthrough, [{ touchpoint }]).intent)
        }
      />
    </form>
  )
}
