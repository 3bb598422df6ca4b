import { createRoot } from 'react-dom/client'
import '../ui/theme.ts'
import { App } from './App.tsx'
import { guest } from './me.ts'
import './guest.css'

// A phone's browser may stop a page without a word: what is typed is on the phone before that.
addEventListener('pagehide', () => guest.sleep())
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') guest.sleep()
  else guest.wake()
})
addEventListener('online', () => guest.wake())
addEventListener('pageshow', () => guest.wake())

void guest.begin().then(() => createRoot(document.getElementById('root')!).render(<App />))
