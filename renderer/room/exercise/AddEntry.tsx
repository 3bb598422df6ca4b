import { useState } from 'react'
import { newId } from '../../../shared/id.ts'
import { accounts, aspects, zones } from '../../../shared/records/contribution.ts'
import type { Entry, LiveExercise } from '../../../shared/room/exercise.ts'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { FiveSteps, RatingInput } from '../../ui/RatingInput.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useAsk } from '../useAsk.ts'

const blank = { text: '', aspect: 'current' as Entry['aspect'], value: null, zone: null, account: null }
const withText = new Set(['collect', 'isAndShould', 'poll', 'why'])

/** Gives something for somebody without a device, or for all together. */
export function AddEntry({ exercise, explains = null }: { exercise: LiveExercise; explains?: string | null }) {
  const ask = useAsk()
  const { kind } = exercise.setup
  const { subjects } = exercise
  const [subject, setSubject] = useState<string | null>(subjects[0]?.id ?? null)
  const [given, setGiven] = useState<Pick<Entry, 'text' | 'aspect' | 'value' | 'zone' | 'account'>>(blank)
  const set = (part: Partial<typeof given>) => setGiven((now) => ({ ...now, ...part }))
  const hasAspect = kind === 'isAndShould' || kind === 'rate'
  const ready = withText.has(kind) ? given.text.trim() && (kind !== 'poll' || given.zone) : given.value !== null
  const add = async () => {
    if (!ready) return
    const about = kind === 'poll' || (kind === 'collect' && !subjects.length) ? null : subject
    const entry = { id: newId(), ...given, aspect: hasAspect ? given.aspect : null, subject: about, explains }
    if (await ask('addEntry', { entry })) set({ text: '', value: null })
  }
  const which = kind === 'isAndShould' ? aspects.filter((one) => one !== 'importance') : aspects
  return (
    <form
      className="exercise-add"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      {subjects.length > 1 && (
        <Select
          label={t('exercise.about')}
          value={subject}
          options={subjects.map(({ id, title }) => ({ id, label: title }))}
          onChange={setSubject}
        />
      )}
      {hasAspect && (
        <Select
          label={t('exercise.kind')}
          value={given.aspect}
          options={which.map((id) => ({ id, label: t(`records.aspect.${id}`) }))}
          onChange={(aspect) => set({ aspect: aspect ?? 'current', value: null })}
        />
      )}
      {withText.has(kind) && (
        <TextField label={t('exercise.adding.text')} value={given.text} onChange={(text) => set({ text })} autoFocus />
      )}
      {kind === 'rate' && given.aspect === 'importance' && (
        <FiveSteps label={t('records.aspect.importance')} value={given.value} onChange={(value) => set({ value })} />
      )}
      {kind === 'rate' && given.aspect !== 'importance' && (
        <RatingInput
          kind={given.aspect === 'ideal' ? 'ideal' : 'current'}
          label={t(`records.aspect.${given.aspect ?? 'current'}`)}
          value={given.value}
          onChange={(value) => set({ value })}
        />
      )}
      {kind === 'vote' && (
        <NumberField
          label={t('exercise.dots')}
          value={given.value}
          least={1}
          most={50}
          onCommit={(value) => set({ value })}
        />
      )}
      {kind === 'poll' && (
        <>
          <Select
            label={t('exercise.kind')}
            value={given.zone}
            options={zones.map((id) => ({ id, label: t(`records.zone.${id}`) }))}
            onChange={(zone) => set({ zone })}
          />
          <Select
            label={t('exercise.poll.accounts')}
            value={given.account}
            none={t('exercise.poll.noAccount')}
            options={accounts.map((id) => ({ id, label: t(`records.account.${id}`) }))}
            onChange={(account) => set({ account })}
          />
        </>
      )}
      <Button type="submit" isDisabled={!ready}>
        {t('exercise.adding.add')}
      </Button>
    </form>
  )
}
