import { useEffect, useLayoutEffect } from 'react'
import { ExerciseScreen } from './exercises/ExerciseScreen.tsx'
import { HomeScreen } from './home/HomeScreen.tsx'
import { KeptScreen } from './home/KeptScreen.tsx'
import { OutlineScreen } from './home/OutlineScreen.tsx'
import { ParkScreen } from './home/ParkScreen.tsx'
import { JoinScreen } from './join/JoinScreen.tsx'
import { OverScreen } from './join/OverScreen.tsx'
import { WaitingScreen } from './join/WaitingScreen.tsx'
import { guest, useGuest } from './me.ts'
import { home } from './store/place.ts'
import { WalkScreen } from './walk/WalkScreen.tsx'

const screens = {
  home: HomeScreen,
  exercise: ExerciseScreen,
  walk: WalkScreen,
  outline: OutlineScreen,
  park: ParkScreen,
  kept: KeptScreen,
}

/** Which screen there is. The phone's own "back" leads home, instead of off the page. */
export function App() {
  const phase = useGuest((one) => one.phase)
  const status = useGuest((one) => one.state?.status ?? 'waiting')
  const { view, stop, walk } = useGuest((one) => one.place)
  const away = phase === 'room' && view !== 'home'
  useEffect(() => {
    if (!away) return
    if (history.state !== 'away') history.pushState('away', '')
    const back = () => guest.go(home)
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [away])
  // Before the screen itself goes to what it was asked to show.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another screen begins at its top
  useLayoutEffect(() => {
    window.scrollTo(0, 0)
  }, [phase, view, stop, walk])
  if (phase === 'join') return <JoinScreen />
  if (phase === 'over' && view !== 'kept') return <OverScreen />
  if (phase === 'room' && status === 'waiting') return <WaitingScreen />
  const Screen = screens[view]
  return <Screen />
}
