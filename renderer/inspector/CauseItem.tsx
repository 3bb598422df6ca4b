import type { ComponentProps } from 'react'
import { type Cause, causeCategories } from '../../shared/records/cause.ts'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { Item } from './Item.tsx'
import { label, options } from './options.ts'
import { useSetter } from './useSetter.ts'

type Props = {
  cause: Cause
  depth: number
  /** It is being captured: it takes the focus and says which keys go on. */
  isFresh: boolean
  onWhy(): void
  onAgree(agreed: boolean): void
  onKey: ComponentProps<typeof WordsField>['onKey']
}

/** How often a team asks before it is said to be deep enough. */
const deep = 5

export function CauseItem({ cause: { id, text, category, agreed }, depth, isFresh, onWhy, onAgree, onKey }: Props) {
  const readOnly = useClientState((state) => state.readOnly)
  const set = useSetter('cause', id)
  return (
    <Item type="cause" id={id} name={text}>
      <div className="inspector-cause" data-depth={Math.min(depth, deep)} data-cause={id}>
        <WordsField
          label={depth ? t('inspector.whyDepth', { depth }) : label('cause', 'text')}
          hideLabel={depth === 0}
          value={text}
          placeholder={t('inspector.causeHint')}
          description={isFresh ? t('inspector.whyKeys') : depth >= deep ? t('inspector.deepEnough') : undefined}
          autoFocus={isFresh}
          isDisabled={readOnly}
          onCommit={(words) => set('text', words)}
          onKey={onKey}
        />
        <div className="inspector-line">
          <Select
            label={label('cause', 'category')}
            hideLabel
            value={category}
            none={t('inspector.noCategory')}
            options={options('causeCategory', causeCategories)}
            isDisabled={readOnly}
            onChange={(value) => set('category', value)}
          />
          <Switch isSelected={agreed} isDisabled={readOnly} onChange={onAgree}>
            {label('cause', 'agreed')}
          </Switch>
          {!readOnly && (
            <Button variant="quiet" onPress={onWhy}>
              {t('inspector.why')}
            </Button>
          )}
        </div>
      </div>
    </Item>
  )
}
