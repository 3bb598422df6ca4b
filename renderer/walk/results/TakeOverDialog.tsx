import { useState } from 'react'
import { type TakeOver, takeOver } from '../../../shared/edits/takeOver.ts'
import { day, figure, rating as ratingWords } from '../../../shared/format.ts'
import { proposalFor } from '../../../shared/insight/walks/proposal.ts'
import { t } from '../../../shared/text/index.ts'
import { useClient } from '../../client/hooks.ts'
import { today } from '../../plan/today.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { RatingInput } from '../../ui/RatingInput.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { PlaceChoice, type Placing, placeFor } from './PlaceChoice.tsx'
import { type TextChoice, TextField } from './TextField.tsx'

/** A choice for each field, and what will be written; one edit, which one undo takes back. */
export function TakeOverDialog({ stop: id, onClose }: { stop: string; onClose(): void }) {
  const client = useClient()
  // What was there when the dialog opened: a choice must not change under the one who makes it.
  const [{ stop, touchpoint, proposal, walk }] = useState(() => {
    const stop = client.view.get('stop', id)!
    const touchpoint = client.view.get('touchpoint', stop.touchpoint ?? '') ?? null
    const walk = client.view.get('walkthrough', stop.walkthrough)!
    return { stop, touchpoint, walk, proposal: proposalFor(client.view, stop) }
  })
  const [texts, setTexts] = useState<TextChoice[]>(() =>
    proposal.texts.map(({ field, choices, suggested }) => ({
      field,
      choice: suggested,
      text: choices.find((one) => one.id === suggested)!.text,
    })),
  )
  const [rating, setRating] = useState(proposal.rating)
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set())
  const [placing, setPlacing] = useState<Placing>(() => placeFor(client.view, stop))
  const title = touchpoint?.title || stop.title || t('walk.unnamed')
  const toggle = (key: string, isOn: boolean) =>
    setWithout((now) => {
      const next = new Set(now)
      if (isOn) next.delete(key)
      else next.add(key)
      return next
    })
  const kept = <T extends { id: string }>(list: readonly T[]) =>
    list.map((one) => one.id).filter((one) => !without.has(one))
  const run = () => {
    const choices: TakeOver = {
      texts: Object.fromEntries(texts.filter((one) => one.choice !== 'keep').map(({ field, text }) => [field, text])),
      rating,
      actuals: proposal.measured
        .filter(({ standard }) => !without.has(standard.id))
        .map(({ standard, actual }) => ({ standard: standard.id, actual })),
      stories: kept(proposal.stories),
      snapshots: kept(proposal.snapshots),
      place: touchpoint ? null : placing,
    }
    client.commit(takeOver(client.view, id, choices, today()))
    onClose()
    notify.news(t('walk.taking.done', { title }), { label: t('walk.taking.undo'), run: () => client.undo() })
  }
  return (
    <Dialog title={t('walk.taking.title', { title })} isOpen onClose={onClose}>
      <div className="taking">
        <p className="walk-hint">{t('walk.taking.what')}</p>
        {!touchpoint && <PlaceChoice value={placing} onChange={setPlacing} />}
        {proposal.rating !== null && (
          <div>
            <RatingInput kind="current" label={t('walk.taking.rating')} value={rating} onChange={setRating} />
            <p className="walk-hint">
              {touchpoint
                ? t('walk.taking.ratingWas', {
                    value: ratingWords(touchpoint.currentRating),
                    mean: ratingWords(proposal.rating),
                  })
                : t('walk.taking.ratingHint', { mean: ratingWords(proposal.rating) })}
            </p>
          </div>
        )}
        {proposal.texts.map(({ field, choices }, i) => (
          <TextField
            key={field}
            choices={choices}
            value={texts[i]!}
            onChange={(next) => setTexts((now) => now.map((one) => (one.field === field ? next : one)))}
          />
        ))}
        {proposal.measured.map(({ standard, actual }) => (
          <Switch
            key={standard.id}
            isSelected={!without.has(standard.id)}
            onChange={(isOn) => toggle(standard.id, isOn)}
          >
            {t('walk.taking.actual', {
              standard: standard.text || standard.metric,
              actual: figure(actual),
              unit: standard.unit,
            })}
          </Switch>
        ))}
        {proposal.stories.map((one) => (
          <Switch key={one.id} isSelected={!without.has(one.id)} onChange={(isOn) => toggle(one.id, isOn)}>
            {t('walk.taking.story', { text: one.story })}
          </Switch>
        ))}
        {proposal.snapshots.map((one) => (
          <Switch key={one.id} isSelected={!without.has(one.id)} onChange={(isOn) => toggle(one.id, isOn)}>
            {t('walk.taking.photo', { name: one.caption || one.name })}
          </Switch>
        ))}
        <p>
          {t('walk.taking.observed', {
            walkers: proposal.walkers.join(', ') || t('walk.results.unnamed'),
            day: day(walk.day ?? today()),
          })}
        </p>
        <div className="tl-dialog-actions">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button variant="primary" onPress={run}>
            {t('walk.taking.do')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
