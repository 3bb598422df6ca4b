import { useState } from 'react'
import { compareWalks, type Difference, differs } from '../../../shared/insight/walks/compare.ts'
import { differenceWords, isWorse, meanRating, walkFigure } from '../../../shared/insight/walks/differenceWords.ts'
import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useAll, useClient } from '../../client/hooks.ts'
import { showWalk } from '../../map/looking.ts'
import { Button } from '../../ui/Button.tsx'
import { ArrowDown, ArrowUp, Minus, Table } from '../../ui/icons.ts'
import { Select } from '../../ui/Select.tsx'
import { useWorkspace } from '../../workspace/state.ts'
import './compare.css'

/** As designed, as walked, as walked again: this walkthrough beside the map or an earlier one. */
export function Compare({ walkthrough }: { walkthrough: string }) {
  const client = useClient()
  const others = useAll('walkthrough').filter(({ id }) => id !== walkthrough)
  const [chosen, setChosen] = useState<string | null>(null)
  const before = others.some(({ id }) => id === chosen) ? chosen : null
  const all = useComputed(
    ['walkthrough', 'stop', 'observation', 'touchpoint', 'standard', 'stage', 'lane', 'engagement'],
    (view) => compareWalks(view, before, walkthrough),
    [before, walkthrough],
  )
  const different = all.filter(differs)
  const unseen = all.filter((one) => one.presence === 'notSeen')
  const onMap = () => {
    showWalk(client.view, walkthrough, before)
    const journey = client.view.get('walkthrough', walkthrough)?.journey
    if (journey) useWorkspace.getState().openJourney(journey)
    useWorkspace.getState().show('map')
  }
  return (
    <section className="walk-compare">
      <div className="walk-compare-bar">
        <Select
          label={t('walk.compare.before')}
          value={before}
          none={t('walk.compare.map')}
          options={others.map((one) => ({ id: one.id, label: one.name || t('walk.unnamed') }))}
          onChange={setChosen}
        />
        <Button icon={<Table />} onPress={onMap}>
          {t('walk.onMap')}
        </Button>
      </div>
      {different.length === 0 ? (
        <p className="walk-hint">{t('walk.compare.same')}</p>
      ) : (
        <>
          <p className="walk-compare-sum">{sumOf(different)}</p>
          <div className="walk-compare-table">
            <table>
              <caption className="sr">{t('walk.compare.caption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('walk.compare.point')}</th>
                  <th scope="col">{t('walk.compare.difference')}</th>
                  <th scope="col">{t('walk.compare.ratingBefore')}</th>
                  <th scope="col">{t('walk.compare.ratingAfter')}</th>
                  <th scope="col">{t('walk.compare.waitingBefore')}</th>
                  <th scope="col">{t('walk.compare.waitingAfter')}</th>
                </tr>
              </thead>
              <tbody>
                {different.map((one) => (
                  <Row key={one.key} difference={one} />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {unseen.length > 0 && (
        <p className="walk-hint">
          {t('walk.compare.notSeen', {
            count: unseen.length,
            titles: new Intl.ListFormat('en').format(unseen.map((one) => one.title || t('walk.unnamed'))),
          })}
        </p>
      )}
    </section>
  )
}

function Row({ difference: one }: { difference: Difference }) {
  const worse = isWorse(one)
  const Sign = worse === null ? Minus : worse ? ArrowDown : ArrowUp
  const rated = (value: number | null) => (value === null ? '–' : meanRating(value))
  const time = (value: number | null) =>
    value === null ? '–' : t('walk.compare.minutes', { minutes: walkFigure(value) })
  return (
    <tr>
      <th scope="row">{one.title || t('walk.unnamed')}</th>
      <td className={worse ? 'walk-broken' : undefined}>
        <span className="walk-agreement">
          <Sign aria-hidden="true" />
          {differenceWords(one).join('; ')}
        </span>
      </td>
      <td className="num">{rated(one.before.rating)}</td>
      <td className="num">{rated(one.after.rating)}</td>
      <td className="num">{time(one.before.waited)}</td>
      <td className="num">{time(one.after.waited)}</td>
    </tr>
  )
}

function sumOf(list: readonly Difference[]): string {
  const count = (test: (one: Difference) => boolean) => list.filter(test).length
  return t('walk.compare.sum', {
    found: count((one) => one.presence === 'found'),
    notMet: count((one) => one.presence === 'notMet'),
    better: count((one) => (one.rating ?? 0) > 0),
    worse: count((one) => (one.rating ?? 0) < 0),
    nowMet: count((one) => one.standards === 'nowMet'),
    nowMissed: count((one) => one.standards === 'nowMissed'),
  })
}
