import { useEffect, useRef } from 'react'
import { endWalkthrough } from '../../../shared/edits/walks.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient, useOf, useRecord } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { ArrowLeft, X } from '../../ui/icons.ts'
import { Select } from '../../ui/Select.tsx'
import { choose, useWalk } from '../state.ts'
import { Found } from './Found.tsx'
import { StopScreen } from './StopScreen.tsx'
import './walking.css'

type Props = { walkthrough: string; walker: string; stop: string | null }

/** One stop a screen, for somebody who stands in front of it. */
export function Walking({ walkthrough, walker, stop: at }: Props) {
  const client = useClient()
  const walk = useRecord('walkthrough', walkthrough)
  const stops = useOf('stop', 'walkthrough', walkthrough)
  const index =
    at === null
      ? stops.length
      : Math.max(
          0,
          stops.findIndex(({ id }) => id === at),
        )
  const stop = stops[index]
  const page = useRef<HTMLElement>(null)
  const go = (id: string | null) => useWalk.setState({ walking: { walkthrough, walker, stop: id } })
  const leave = () => {
    choose(walkthrough, 'results')
    useWalk.setState({ walking: null })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each stop from its top, and read out
  useEffect(() => {
    page.current?.scrollTo(0, 0)
    page.current?.querySelector('h2')?.focus()
  }, [at])
  const name = walk?.name || t('walk.unnamed')
  return (
    <main className="walking" ref={page} aria-label={t('walk.walking.label', { name })}>
      <div className="walking-page">
        <header className="walking-head">
          <IconButton
            label={t('walk.walking.back')}
            icon={<ArrowLeft />}
            isDisabled={index === 0}
            onPress={() => go(stops[index - 1]?.id ?? null)}
          />
          <span className="num">
            {t('walk.walking.saved', { n: Math.min(index + 1, stops.length), count: stops.length, walker })}
          </span>
          <IconButton label={t('walk.walking.leave')} icon={<X />} onPress={leave} />
        </header>
        {stops.length > 1 && (
          <Select
            label={t('walk.walking.goTo')}
            hideLabel
            value={stop?.id ?? null}
            none={stop ? undefined : t('walk.walking.last')}
            options={stops.map((one, i) => ({ id: one.id, label: `${i + 1}  ${one.title || t('walk.unnamed')}` }))}
            onChange={(id) => id && go(id)}
          />
        )}
        {stop ? (
          <>
            <StopScreen key={stop.id} walkthrough={walkthrough} stop={stop} walker={walker} />
            <Found walkthrough={walkthrough} after={stop.id} walker={walker} onFound={go} />
            <button type="button" className="walking-next" onClick={() => go(stops[index + 1]?.id ?? null)}>
              <span>
                <b>{t('walk.walking.next')}:</b> {stops[index + 1]?.title ?? t('walk.walking.last')}
              </span>
              <ArrowLeft className="lucide walking-to" aria-hidden="true" />
            </button>
          </>
        ) : (
          <>
            <h2 tabIndex={-1}>{t('walk.walking.last')}</h2>
            <p>{t(stops.length ? 'walk.walking.finishedHint' : 'walk.walking.noStops')}</p>
            <Found walkthrough={walkthrough} after={stops.at(-1)?.id ?? null} walker={walker} onFound={go} />
            <div className="walking-end">
              <Button size="big" onPress={leave}>
                {t('walk.walking.pause')}
              </Button>
              <Button
                size="big"
                variant="primary"
                onPress={() => {
                  client.commit(endWalkthrough(client.view, walkthrough, new Date().toISOString()))
                  leave()
                }}
              >
                {t('walk.walking.finish')}
              </Button>
            </div>
          </>
        )}
      </div>
    </main>
  )
}
