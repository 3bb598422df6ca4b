import { t } from '../../../shared/text/index.ts'
import { useComputed } from '../../client/computed.ts'
import { useAll, useOf } from '../../client/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { type Choice, chosenOf, kindsAbout, offered } from './setup.ts'

type Props = { choice: Choice; set(part: Partial<Choice>): void }

/** What the exercise is about: touchpoints of a journey or stage, moments of truth, causes, opportunities. */
export function Subjects({ choice, set }: Props) {
  const { kind, journey, stage, truths, touchpoint } = choice
  const journeys = useAll('journey')
  const stages = useOf('stage', 'journey', journey)
  const inputs = [kind, choice.votesOn, journey, stage, truths]
  const list = useComputed(
    ['touchpoint', 'stage', 'lane', 'cause', 'opportunity'],
    (view) => offered(view, choice),
    inputs,
  )
  if (!kindsAbout.has(kind)) return null
  const byPlace = !(kind === 'vote' && choice.votesOn === 'opportunity')
  const chosen = chosenOf(list, choice)
  const toggle = (id: string) => {
    const toggled = new Set(choice.toggled)
    if (!toggled.delete(id)) toggled.add(id)
    set({ toggled })
  }
  return (
    <fieldset className="exercise-subjects">
      <legend className="tl-label">{t('exercise.about')}</legend>
      {byPlace && (
        <div className="exercise-three">
          <Select
            label={t('exercise.journey')}
            value={journey}
            options={journeys.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => set({ journey: id, stage: null })}
          />
          <Select
            label={t('exercise.stage')}
            value={stage}
            none={t('exercise.allStages')}
            options={stages.map(({ id, name }) => ({ id, label: name }))}
            onChange={(id) => set({ stage: id })}
          />
          <Switch isSelected={truths} onChange={(on) => set({ truths: on })}>
            {t('exercise.truths')}
          </Switch>
        </div>
      )}
      {kind === 'why' ? (
        <Select
          label={t('exercise.aboutOne')}
          value={list.some(({ id }) => id === touchpoint) ? touchpoint : null}
          options={list.map(({ id, title }) => ({ id, label: title }))}
          onChange={(id) => set({ touchpoint: id })}
        />
      ) : (
        <>
          <div className="exercise-chosen">
            <span>{t('exercise.chosen', { count: chosen.length })}</span>
            <Button variant="quiet" onPress={() => set({ toggled: new Set() })}>
              {t('exercise.all')}
            </Button>
            <Button variant="quiet" onPress={() => set({ toggled: new Set(list.map(({ id }) => id)) })}>
              {t('exercise.none')}
            </Button>
          </div>
          {list.length === 0 && <p className="tl-description">{t('exercise.aboutNone')}</p>}
          <ul className="exercise-offered">
            {list.map(({ id, title, detail }) => (
              <li key={id}>
                <Switch isSelected={!choice.toggled.has(id)} onChange={() => toggle(id)}>
                  <span>
                    {title} {detail && <small>{detail}</small>}
                  </span>
                </Switch>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
