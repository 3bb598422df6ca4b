import { useState } from 'react'
import type { LiveExercise, Outcome } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useAsk } from '../useAsk.ts'
import { clearDraft, outcomeFor } from './outcome.ts'

/** Says in words what will be written, before it is. */
export function EndDialog({ exercise, onClose }: { exercise: LiveExercise; onClose(): void }) {
  const ask = useAsk()
  const [outcome] = useState(() => outcomeFor(exercise))
  const kind = t(`records.exerciseKind.${exercise.setup.kind}`)
  const end = async () => {
    onClose()
    if (!(await ask('endExercise', { outcome }))) return
    clearDraft()
    notify.news(t('exercise.kept', { kind }))
  }
  return (
    <Dialog title={t('exercise.ending.title')} isOpen onClose={onClose}>
      <ul className="room-consequences">
        {linesOf(exercise, outcome).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className="tl-dialog-actions">
        <Button onPress={onClose}>{t('exercise.ending.goOn')}</Button>
        <Button variant="primary" autoFocus onPress={() => void end()}>
          {t('exercise.ending.keep')}
        </Button>
      </div>
    </Dialog>
  )
}

function linesOf({ setup, shown, entries }: LiveExercise, { agreed, placed, causes }: Outcome): string[] {
  const count = setup.kind === 'vote' ? shown.length : entries
  const said = (
    key: 'toMap' | 'toTray' | 'story' | 'opportunity' | 'agreedText' | 'agreedValue' | 'causes',
    n: number,
  ) => (n ? [t(`exercise.ending.${key}`, { count: n })] : [])
  const onMap = placed.filter((one) => one.stage).length
  const places =
    setup.collects === 'touchpoint'
      ? [...said('toMap', onMap), ...said('toTray', placed.length - onMap)]
      : said(setup.collects === 'story' ? 'story' : 'opportunity', placed.length)
  const lines = [
    ...(setup.kind === 'collect' ? places : []),
    ...said('agreedText', agreed.filter((one) => one.text !== null).length),
    ...said('agreedValue', agreed.filter((one) => one.value !== null).length),
    ...said('causes', causes.length),
  ]
  const agrees = setup.kind !== 'vote' && setup.kind !== 'poll'
  return [
    ...(lines.length || !agrees ? lines : [t('exercise.ending.nothing')]),
    t('exercise.ending.records', { count }),
    t(setup.named ? 'exercise.ending.named' : 'exercise.ending.anonymous'),
  ]
}
