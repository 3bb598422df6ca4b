import { useEffect } from 'react'
import type { LiveExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { useClientState } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useLooking } from '../looking.ts'
import { useRoomScreen } from '../state.ts'
import { Opened } from './Opened.tsx'
import { Private } from './Private.tsx'
import { Setup } from './Setup.tsx'
import './exercise.css'

/** The exercise that is running, or the choice of the next. */
export function ExercisePane({ exercise }: { exercise: LiveExercise | null }) {
  const choosing = useLooking((state) => state.choosing)
  const reading = useLooking((state) => state.reading)
  const readOnly = useClientState((state) => state.readOnly)
  const asked = useRoomScreen((state) => state.asked)
  useEffect(() => {
    if (!asked) return
    useLooking.setState({ choosing: true, reading: null, asked })
    useRoomScreen.getState().take()
  }, [asked])
  const wanted = useLooking((state) => state.asked)
  const close = () => useLooking.setState({ choosing: false, asked: null })
  if (exercise?.phase === 'private') return <Private exercise={exercise} />
  if (exercise) return <Opened exercise={exercise} />
  if (choosing) return <Setup key={wanted?.step} asked={wanted} onClose={close} />
  if (reading) return null
  return (
    <div className="exercise-start">
      <Button
        variant="primary"
        size="big"
        isDisabled={readOnly}
        onPress={() => useLooking.setState({ choosing: true, reading: null })}
      >
        {t('exercise.new')}
      </Button>
    </div>
  )
}
