import { useCallback } from 'react'
import { t } from '../../shared/text/index.ts'
import { useRecord } from '../client/hooks.ts'
import { PeopleHere } from '../together/PeopleHere.tsx'
import { HereContext } from '../ui/here.ts'
import { Activities } from './Activities.tsx'
import { Causes } from './Causes.tsx'
import { Connections } from './Connections.tsx'
import { Contrast } from './Contrast.tsx'
import { Head } from './Head.tsx'
import { LeadsTo } from './LeadsTo.tsx'
import { More } from './More.tsx'
import { Opportunities } from './Opportunities.tsx'
import { Overview } from './Overview.tsx'
import { Photos } from './Photos.tsx'
import { Senses } from './Senses.tsx'
import { Standards } from './Standards.tsx'
import { Stories } from './Stories.tsx'

/**
 * Everything of the method at one touchpoint, in the order in which a workshop asks. What is about other records than the
 * touchpoint itself gets its id only, and is not rendered again when one of its texts changes.
 */
export function TouchpointPanel({ id }: { id: string }) {
  const touchpoint = useRecord('touchpoint', id)
  const here = useCallback((field: string) => <PeopleHere touchpoint={id} field={field} />, [id])
  // Somebody else (or undo) may have removed it while it was selected.
  if (!touchpoint) return <Overview />
  return (
    <HereContext value={here}>
      <div className="inspector">
        <h2 className="sr">{touchpoint.title || t('inspector.untitled')}</h2>
        <Head touchpoint={touchpoint} />
        <Contrast touchpoint={touchpoint} />
        <Senses touchpoint={touchpoint} />
        <Standards touchpoint={id} />
        <Activities touchpoint={id} />
        <Stories touchpoint={id} />
        <Causes touchpoint={id} />
        <Opportunities touchpoint={id} />
        <Photos touchpoint={id} />
        <Connections touchpoint={id} />
        <LeadsTo touchpoint={touchpoint} />
        <More touchpoint={touchpoint} />
      </div>
    </HereContext>
  )
}
