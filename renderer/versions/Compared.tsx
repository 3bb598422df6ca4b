import { useState } from 'react'
import { compare, isSame } from '../../shared/insight/compare.ts'
import { recordTypes } from '../../shared/records/index.ts'
import type { Version } from '../../shared/records/version.ts'
import { t } from '../../shared/text/index.ts'
import { useComputed } from '../client/computed.ts'
import { Select } from '../ui/Select.tsx'
import { Difference } from './Difference.tsx'
import { useVersion } from './useVersion.ts'

/** What became of the engagement since a version was kept, until now or until a later version. */
export function Compared({ before, others }: { before: Version; others: readonly Version[] }) {
  const [until, setUntil] = useState<string | null>(null)
  const now = useComputed(recordTypes, (view) => ({ view }))
  const was = useVersion(before.id)
  const later = useVersion(until)
  const after = until === null ? now.view : later
  const comparison = was && after ? compare(was, after) : null
  return (
    <section className="versions-compared" aria-label={t('versions.title')}>
      <div className="versions-between">
        <h3>{before.name}</h3>
        <span aria-hidden="true">→</span>
        <Select
          label={t('versions.compare')}
          hideLabel
          value={until}
          none={t('versions.now')}
          options={others.map(({ id, name }) => ({ id, label: name }))}
          onChange={setUntil}
        />
      </div>
      {!comparison && <p role="status">{t('versions.unreadable')}</p>}
      {comparison && isSame(comparison) && <p role="status">{t('versions.nothing')}</p>}
      {comparison && !isSame(comparison) && was && after && (
        <Difference comparison={comparison} before={was} after={after} />
      )}
    </section>
  )
}
