import { useState } from 'react'
import { coverage, type Item, sentence } from '../../shared/insight/coverage.ts'
import { recordTypes } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { useClient } from '../client/hooks.ts'
import { ArrowRight } from '../ui/icons.ts'
import { useWorkspace } from '../workspace/state.ts'
import { useGo } from './useGo.ts'

/** What is lacking, in sentences to read out; each leads to the first, and opens to all. */
export function Audit() {
  const lacking = useComputed(recordTypes, coverage)
  const show = useWorkspace((state) => state.show)
  const go = useGo()
  // An opportunity that addresses no touchpoint stands in the plan only.
  const open = ({ touchpoint }: Item) => (touchpoint ? go([touchpoint]) : show('plan'))
  return (
    <section className="insight-figure insight-audit" id="insight-audit" aria-labelledby="insight-audit-title">
      <h3 id="insight-audit-title" tabIndex={-1}>
        {t('insight.audit.title')}
      </h3>
      <p className="insight-what">{t(lacking.length ? 'insight.audit.what' : 'insight.audit.none')}</p>
      <ul>
        {lacking.map((lack) => (
          <li key={lack.code}>
            <button type="button" className="insight-lack num" onClick={() => open(lack.items[0]!)}>
              {sentence(lack)}
              <ArrowRight aria-hidden="true" />
            </button>
            {lack.items.length > 1 && <Items items={lack.items} onOpen={open} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** All of them; listed when asked for, since there may be thousands. */
function Items({ items, onOpen }: { items: readonly Item[]; onOpen(item: Item): void }) {
  const { view } = useClient()
  const [shown, setShown] = useState(false)
  return (
    <details onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{t('insight.audit.all', { count: items.length })}</summary>
      <ul>
        {shown &&
          items.map((item) => (
            <li key={item.id}>
              <button type="button" className="insight-goto" onClick={() => onOpen(item)}>
                {nameOf(view, item)}
              </button>
            </li>
          ))}
      </ul>
    </details>
  )
}

/** What it is, and where: "Calls are answered quickly · Waiting in the queue". */
function nameOf(view: View, { type, id, touchpoint }: Item): string {
  const record = view.get(type, id) as { title?: string; text?: string } | undefined
  const name = record?.title || record?.text || t(`records.type.${type}`)
  const at = type === 'touchpoint' ? '' : (view.get('touchpoint', touchpoint ?? '')?.title ?? '')
  return [name, at].filter(Boolean).join(' · ')
}
