import { address, unaddress } from '../../../shared/edits/opportunities.ts'
import { signedTenth } from '../../../shared/format.ts'
import { gap } from '../../../shared/insight/gap.ts'
import { t } from '../../../shared/text/index.ts'
import { useAll, useClient, useClientState, useOf, useRecord } from '../../client/hooks.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Unlink } from '../../ui/icons.ts'
import { Section } from '../../ui/Section.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { showOnMap } from '../showOnMap.ts'
import { Picker } from './Picker.tsx'

/** The touchpoints that it addresses, and by which of their causes. Each leads to the map. */
export function Addressed({ opportunity }: { opportunity: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const links = useOf('addressing', 'opportunity', opportunity)
  const touchpoints = useAll('touchpoint')
  const ids = [...new Set(links.map((link) => link.touchpoint))]
  return (
    <Section id="plan.addresses" title={t('planScreen.addresses')} count={ids.length}>
      {ids.length === 0 && <p className="inspector-hint">{t('planScreen.addressesHint')}</p>}
      <ul>
        {ids.map((id) => (
          <At key={id} opportunity={opportunity} touchpoint={id} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && (
        <Picker
          label={t('planScreen.addTouchpoint')}
          items={() =>
            touchpoints
              .filter((one) => one.title && !ids.includes(one.id))
              .map((one) => ({ id: one.id, label: one.title }))
          }
          onPick={(id) => {
            // With one cause agreed it is the obvious one; with several the team says which.
            const causes = client.view.of('cause', 'touchpoint', id)
            client.commit(address(client.view, opportunity, id, causes.length === 1 ? causes[0]!.id : null))
          }}
        />
      )}
    </Section>
  )
}

function At({ opportunity, touchpoint: id, readOnly }: { opportunity: string; touchpoint: string; readOnly: boolean }) {
  const client = useClient()
  const touchpoint = useRecord('touchpoint', id)
  const causes = useOf('cause', 'touchpoint', id)
  const links = useOf('addressing', 'opportunity', opportunity).filter((link) => link.touchpoint === id)
  const title = touchpoint?.title || t('inspector.untitled')
  const difference = touchpoint ? gap(touchpoint) : null
  const toggle = (cause: string, on: boolean) => {
    const link = links.find((one) => one.cause === cause)
    if (on) client.commit(address(client.view, opportunity, id, cause))
    else if (link) client.commit(unaddress(client.view, [link.id]))
  }
  return (
    <li className="plan-at">
      <div className="plan-at-head">
        <button
          type="button"
          className="plan-link words"
          title={t('planScreen.showOnMap')}
          onClick={() => showOnMap(client, id)}
        >
          {title}
        </button>
        {difference !== null && (
          <span className="plan-muted num">
            {t('planScreen.gap', { gap: signedTenth(difference).replace('.0', '') })}
          </span>
        )}
        {!readOnly && (
          <IconButton
            label={t('planScreen.unlink', { title })}
            icon={<Unlink />}
            onPress={() =>
              client.commit(
                unaddress(
                  client.view,
                  links.map((link) => link.id),
                ),
              )
            }
          />
        )}
      </div>
      {causes.length === 0 && <p className="inspector-hint">{t('planScreen.noCauses')}</p>}
      <div className="inspector-addresses">
        {causes.map((cause) => (
          <Switch
            key={cause.id}
            isSelected={links.some((link) => link.cause === cause.id)}
            isDisabled={readOnly}
            onChange={(on) => toggle(cause.id, on)}
          >
            <span>
              <span className="words">{cause.text || t('inspector.unnamedCause')}</span>
              {!cause.agreed && <span className="plan-guess plan-guess-after">{t('planScreen.notAgreed')}</span>}
            </span>
          </Switch>
        ))}
      </div>
    </li>
  )
}
