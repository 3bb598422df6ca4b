import { useEffect, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { useAll, useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Plus } from '../ui/icons.ts'
import { NewWalk } from './NewWalk.tsx'
import { resetWalk, useWalk } from './state.ts'
import { WalkList } from './WalkList.tsx'
import { WalkPage } from './WalkPage.tsx'
import { Walking } from './walking/Walking.tsx'
import './walk.css'

/** Walkthroughs: made, prepared, walked on this screen, and what came of them. */
export function WalkView() {
  const walks = useAll('walkthrough')
  const readOnly = useClientState((state) => state.readOnly)
  const { chosen, walking } = useWalk()
  const [making, setMaking] = useState(false)
  const file = useClientState((state) => state.file)
  // biome-ignore lint/correctness/useExhaustiveDependencies: for another file from the beginning
  useEffect(() => () => resetWalk(), [file])
  const shown = walks.find(({ id }) => id === chosen) ?? walks.at(-1)
  if (walking && walks.some(({ id }) => id === walking.walkthrough)) return <Walking {...walking} />
  return (
    <main className="walk">
      <header className="walk-bar">
        <h2>{t('walk.title')}</h2>
        {!readOnly && shown && (
          <Button icon={<Plus />} onPress={() => setMaking(true)}>
            {t('walk.make')}
          </Button>
        )}
      </header>
      {shown ? (
        <div className="walk-body">
          <WalkList walks={walks} shown={shown.id} />
          <WalkPage key={shown.id} walk={shown} />
        </div>
      ) : (
        <EmptyState title={t('walk.empty.title')}>
          <p>{t('walk.empty.what')}</p>
          {!readOnly && (
            <Button variant="primary" icon={<Plus />} onPress={() => setMaking(true)}>
              {t('walk.make')}
            </Button>
          )}
        </EmptyState>
      )}
      {making && <NewWalk onClose={() => setMaking(false)} />}
    </main>
  )
}
