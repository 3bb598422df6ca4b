import { useState } from 'react'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/Dialog.tsx'
import { useAsk } from '../useAsk.ts'

/** Ends the exercise without a trace, which no undo brings back. */
export function DropButton() {
  const ask = useAsk()
  const [dropping, setDropping] = useState(false)
  return (
    <>
      <Button onPress={() => setDropping(true)}>{t('exercise.drop')}</Button>
      <ConfirmDialog
        title={t('exercise.dropping.title')}
        words={t('exercise.dropping.words')}
        action={t('exercise.dropping.drop')}
        isOpen={dropping}
        onConfirm={() => void ask('dropExercise', {})}
        onClose={() => setDropping(false)}
      />
    </>
  )
}
