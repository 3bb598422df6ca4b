import { addDependency, removeDependency } from '../../../shared/edits/dependencies.ts'
import type { Intent } from '../../../shared/edits/edit.ts'
import { asRefusal } from '../../../shared/errors.ts'
import { wouldLoop } from '../../../shared/insight/dependencies.ts'
import { t } from '../../../shared/text/index.ts'
import { useAll, useClient, useClientState, useOf, useRecord } from '../../client/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { X } from '../../ui/icons.ts'
import { notify } from '../../ui/notices.tsx'
import { Section } from '../../ui/Section.tsx'
import { pick } from '../state.ts'
import { dayWords, titleOf } from '../words.ts'
import { Picker } from './Picker.tsx'

/** What must be done first, and what waits for this. */
export function Dependencies({ opportunity }: { opportunity: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const needs = [...new Set(useOf('dependency', 'opportunity', opportunity).map((one) => one.needs))]
  const waiting = [...new Set(useOf('dependency', 'needs', opportunity).map((one) => one.opportunity))]
  const all = useAll('opportunity')
  const commit = (make: () => Intent | null) => {
    try {
      client.commit(make())
    } catch (error) {
      notify.refusal(asRefusal(error))
    }
  }
  return (
    <Section id="plan.dependencies" title={t('planScreen.dependencies')} count={needs.length}>
      {needs.length === 0 && <p className="inspector-hint">{t('planScreen.dependenciesHint')}</p>}
      <ul>
        {needs.map((id) => (
          <Other
            key={id}
            id={id}
            onRemove={readOnly ? null : () => commit(() => removeDependency(client.view, opportunity, id))}
          />
        ))}
      </ul>
      {!readOnly && all.length > 1 && (
        <Picker
          label={t('planScreen.addDependency')}
          items={() =>
            all
              .filter((one) => !needs.includes(one.id) && !wouldLoop(client.view, opportunity, one.id))
              .map((one) => ({ id: one.id, label: titleOf(one) }))
          }
          onPick={(id) => commit(() => addDependency(client.view, opportunity, id))}
        />
      )}
      {waiting.length > 0 && (
        <>
          <h4 className="tl-label">{t('planScreen.neededBy')}</h4>
          <ul>
            {waiting.map((id) => (
              <Other key={id} id={id} onRemove={null} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function Other({ id, onRemove }: { id: string; onRemove: (() => void) | null }) {
  const other = useRecord('opportunity', id)
  if (!other) return null
  return (
    <li className="plan-at-head">
      <button type="button" className="plan-link words" onClick={() => pick(id, 'only')}>
        {titleOf(other)}
      </button>
      <span className="plan-muted num">{other.due ? dayWords(other.due) : t('planScreen.noDue')}</span>
      {onRemove && (
        <IconButton
          label={t('planScreen.removeDependency', { title: titleOf(other) })}
          icon={<X />}
          onPress={onRemove}
        />
      )}
    </li>
  )
}
