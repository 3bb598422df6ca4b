import { memo } from 'react'
import { agreeOn } from '../../shared/edits/causes.ts'
import { causeTree } from '../../shared/insight/causes.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useClientState, useOf } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Check } from '../ui/icons.ts'
import { Section } from '../ui/Section.tsx'
import { CauseItem } from './CauseItem.tsx'
import { useWhys } from './useWhys.ts'

/** Why the current falls short of the ideal, why that is so, and whether the team agrees. */
export const Causes = memo(function Causes({ touchpoint }: { touchpoint: string }) {
  const client = useClient()
  const readOnly = useClientState((state) => state.readOnly)
  const causes = useOf('cause', 'touchpoint', touchpoint)
  const { list, fresh, add, why, onKey } = useWhys(touchpoint)
  const open = causes.filter((one) => !one.agreed)
  const rows = causeTree(causes)
  const agree = (ids: readonly string[], agreed: boolean) => client.commit(agreeOn(client.view, ids, agreed))
  return (
    <Section
      id="causes"
      title={t('inspector.causes')}
      count={causes.length}
      note={open.length ? t('inspector.notAgreedCount', { count: open.length }) : null}
      add={readOnly ? null : { label: t('inspector.addCause'), onAdd: add }}
    >
      {causes.length === 0 && <p className="inspector-hint">{t('inspector.causesHint')}</p>}
      <ul ref={list}>
        {rows.map(({ cause, depth }, i) => (
          <CauseItem
            key={cause.id}
            cause={cause}
            depth={depth}
            isFresh={cause.id === fresh}
            onWhy={() => why(cause.id)}
            onAgree={(agreed) => agree([cause.id], agreed)}
            onKey={onKey(cause, rows[i - 1]?.cause.id)}
          />
        ))}
      </ul>
      {!readOnly && open.length > 1 && (
        <div className="inspector-agree">
          <Button
            icon={<Check />}
            onPress={() =>
              agree(
                open.map(({ id }) => id),
                true,
              )
            }
          >
            {t('inspector.agreeAll')}
          </Button>
        </div>
      )}
    </Section>
  )
})
