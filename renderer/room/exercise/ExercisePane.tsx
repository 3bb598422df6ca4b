import type { LiveExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { useClientState } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useLooking } from '../state.ts'
import { Opened } from './Opened.tsx'
import { Private } from './Private.tsx'
import { Setup } from './Setup.tsx'
import './exercise.css'

/** The exercise that is running, or the choice of the next. */
export function ExercisePane({ exercise }: { exercise: LiveExercise | null }) {
  const choosing = useLooking((state) => state.choosing)
  const reading = useLooking((state) => state.reading)
  const readOnly = useClientState((state) => state.readOnly)
  if (exercise?.phase === 'private') return <Private exercise={exercise} />
  if (exercise) return <Opened exercise={exercise} />
  if (choosing) return <Setup onClose={() => useLooking.setState({ choosing: false })} />
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
