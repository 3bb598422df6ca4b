import { useWorkspace } from '../workspace/state.ts'
import { Overview } from './Overview.tsx'
import { Several } from './Several.tsx'
import { TouchpointPanel } from './TouchpointPanel.tsx'
import './inspector.css'
import './narrow.css'

/** What is selected on the map, in full; with nothing selected, what the analysis lacks. */
export function Inspector() {
  const selected = useWorkspace((state) => state.selected)
  const [only] = selected
  if (only === undefined) return <Overview />
  if (selected.length > 1) return <Several ids={selected} />
  return <TouchpointPanel key={only} id={only} />
}
