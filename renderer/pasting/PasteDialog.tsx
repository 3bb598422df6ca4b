import { useMemo, useState } from 'react'
import { pasteTable } from '../../shared/edits/paste.ts'
import { type Reading, readingOf, readingsOf, readTable } from '../../shared/paste/read.ts'
import { t } from '../../shared/text/index.ts'
import { useClient } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { notify } from '../ui/notices.tsx'
import { Select } from '../ui/Select.tsx'
import { useWorkspace } from '../workspace/state.ts'
import { Preview } from './Preview.tsx'
import { usePasting } from './state.ts'
import './pasting.css'

export function PasteDialog() {
  const pasting = usePasting((state) => state.pasting)
  return pasting ? <Paste {...pasting} /> : null
}

type Props = NonNullable<ReturnType<typeof usePasting.getState>['pasting']>

/** What a pasted table would make, in each way that it can be read, before anything changes. */
function Paste({ rows, landing }: Props) {
  const client = useClient()
  const journey = useWorkspace((state) => state.journey)!
  const goTo = useWorkspace((state) => state.goTo)
  const [reading, setReading] = useState<Reading>(() => readingOf(rows))
  const pasted = useMemo(() => readTable(rows, reading), [rows, reading])
  const plan = useMemo(() => pasteTable(client.view, journey, pasted, landing), [client, journey, pasted, landing])
  const close = () => usePasting.setState({ pasting: null })
  const run = () => {
    // Made anew: somebody else may have added a stage of that name while this was read.
    const made = pasteTable(client.view, journey, pasted, landing)
    close()
    if (!made) return
    client.commit(made.intent)
    if (made.ids[0]) goTo(made.ids[0])
    notify.news(t('paste.done', { count: made.ids.length }), { label: t('map.undo'), run: () => client.undo() })
  }
  const names = (list: readonly string[]) => list.join(', ')
  return (
    <Dialog title={t('paste.title')} isOpen onClose={close}>
      <form
        className="pasting"
        onSubmit={(event) => {
          event.preventDefault()
          if (plan) run()
        }}
      >
        <Select
          label={t('paste.reading')}
          value={reading}
          options={readingsOf(rows).map((id) => ({ id, label: t(`paste.readings.${id}`) }))}
          onChange={(next) => next && setReading(next)}
        />
        <p role="status">
          {t('paste.summary', { count: pasted.cards.length })}
          {plan && plan.newStages.length > 0 && (
            <> {t('paste.newStages', { count: plan.newStages.length, names: names(plan.newStages) })}</>
          )}
          {plan && plan.newLanes.length > 0 && (
            <> {t('paste.newLanes', { count: plan.newLanes.length, names: names(plan.newLanes) })}</>
          )}
        </p>
        {pasted.ignored.length > 0 && (
          <p className="pasting-ignored">{t('paste.ignored', { names: names(pasted.ignored) })}</p>
        )}
        <Preview cards={pasted.cards} />
        <p className="pasting-hint">{t('paste.undoHint')}</p>
        <div className="tl-dialog-actions">
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit" autoFocus isDisabled={!plan}>
            {t('paste.do')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
