import { setField } from '../../shared/edits/fields.ts'
import { causeTree } from '../../shared/insight/causes.ts'
import { causeCategories } from '../../shared/records/cause.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useOf } from '../client/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { Item } from './Item.tsx'
import { label, options } from './options.ts'
import { useAdd } from './useAdd.ts'

/** Why the current falls short of the ideal, and why that is so. */
export function Causes({ touchpoint }: { touchpoint: string }) {
  const client = useClient()
  const causes = useOf('cause', 'touchpoint', touchpoint)
  const { add, added, readOnly } = useAdd('cause')
  return (
    <Section
      id="causes"
      title={t('inspector.causes')}
      count={causes.length}
      add={readOnly ? null : { label: t('inspector.addCause'), onAdd: () => add({ touchpoint }) }}
    >
      {causes.length === 0 && <p className="inspector-hint">{t('inspector.causesHint')}</p>}
      <ul>
        {causeTree(causes).map(({ cause: { id, text, category }, depth }) => (
          <Item key={id} type="cause" id={id} name={text}>
            <div className="inspector-cause" data-depth={Math.min(depth, 5)}>
              <WordsField
                label={depth ? t('inspector.why') : label('cause', 'text')}
                hideLabel={depth === 0}
                value={text}
                placeholder={t('inspector.causeHint')}
                autoFocus={id === added}
                isDisabled={readOnly}
                onCommit={(value) => client.commit(setField(client.view, 'cause', id, 'text', value))}
              />
              <div className="inspector-line">
                <Select
                  label={label('cause', 'category')}
                  hideLabel
                  value={category}
                  none={t('inspector.noCategory')}
                  options={options('causeCategory', causeCategories)}
                  isDisabled={readOnly}
                  onChange={(value) => client.commit(setField(client.view, 'cause', id, 'category', value))}
                />
                {!readOnly && (
                  <Button variant="quiet" onPress={() => add({ touchpoint, explains: id })}>
                    {t('inspector.why')}
                  </Button>
                )}
              </div>
            </div>
          </Item>
        ))}
      </ul>
    </Section>
  )
}
