import { useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { moveTo, selectedInOrder } from './actions.ts'
import { laneName, stageName } from './names.ts'
import { useMap } from './state.ts'
import { useLayout, useTools } from './tools.ts'

/** Moves the selected touchpoints to a cell that is chosen by name: what dragging does, for the keyboard. */
export function MoveTo() {
  const open = useMap((state) => state.dialog === 'moveTo')
  return open ? <MoveToDialog /> : null
}

function MoveToDialog() {
  const tools = useTools()
  const { columns, rows, cells, cards, tray } = useLayout()
  const ids = selectedInOrder(tools)
  const card = cards.get(ids[0] ?? '')
  const [column, setColumn] = useState(card?.column ?? 0)
  const [row, setRow] = useState(card?.row ?? 0)
  const close = () => {
    useMap.setState({ dialog: null })
    tools.refocus()
  }
  const move = () => {
    close()
    const stage = columns[column]
    if (!stage) return moveTo(tools, ids, { tray: tray.length })
    const moving = new Set(ids)
    const index = cells[column]![row]!.filter(({ id }) => !moving.has(id)).length
    moveTo(tools, ids, { stage: stage.stage.id, lane: rows[row]!.lane?.id ?? null, index })
  }
  return (
    <Dialog title={t('map.moveTo.title', { count: ids.length })} isOpen onClose={close}>
      <form
        className="map-move"
        onSubmit={(event) => {
          event.preventDefault()
          move()
        }}
      >
        <Select
          label={t('map.moveTo.stage')}
          value={String(column)}
          options={[
            ...columns.map(({ stage }, i) => ({ id: String(i), label: stageName(stage.name) })),
            { id: '-1', label: t('map.tray.name') },
          ]}
          onChange={(value) => setColumn(Number(value))}
        />
        {column >= 0 && (
          <Select
            label={t('map.moveTo.lane')}
            value={String(row)}
            options={rows.map(({ lane }, i) => ({ id: String(i), label: laneName(lane?.name) }))}
            onChange={(value) => setRow(Number(value))}
          />
        )}
        <div className="tl-dialog-actions">
          <Button onPress={close}>{t('ui.cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('map.moveTo.move')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
