import { Details } from './Details.tsx'
import { NewJourney } from './NewJourney.tsx'
import { useJourneys } from './state.ts'

export function JourneyDialogs() {
  const dialog = useJourneys((state) => state.dialog)
  const close = () => useJourneys.setState({ dialog: null })
  if (dialog === 'new') return <NewJourney onClose={close} />
  if (dialog === 'details') return <Details onClose={close} />
  return null
}
