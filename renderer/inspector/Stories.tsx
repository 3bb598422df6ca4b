import { memo } from 'react'
import { setField } from '../../shared/edits/fields.ts'
import { consents } from '../../shared/records/story.ts'
import { t } from '../../shared/text/index.ts'
import { useClient, useOf } from '../client/hooks.ts'
import { Section } from '../ui/Section.tsx'
import { Select } from '../ui/Select.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { Item } from './Item.tsx'
import { label, options } from './options.ts'
import { useAdd } from './useAdd.ts'

/** What people tell, in their words. */
export const Stories = memo(function Stories({ touchpoint }: { touchpoint: string }) {
  const client = useClient()
  const stories = useOf('story', 'touchpoint', touchpoint)
  const { add, added, readOnly } = useAdd('story')
  return (
    <Section
      id="stories"
      title={t('inspector.stories')}
      count={stories.length}
      add={readOnly ? null : { label: t('inspector.addStory'), onAdd: () => add({ touchpoint }) }}
    >
      {stories.length === 0 && <p className="inspector-hint">{t('inspector.storiesHint')}</p>}
      <ul>
        {stories.map(({ id, text, teller, consent }) => (
          <Item key={id} type="story" id={id} name={text}>
            <WordsField
              className="inspector-story"
              label={label('story', 'text')}
              hideLabel
              value={text}
              placeholder={t('inspector.storyHint')}
              autoFocus={id === added}
              isDisabled={readOnly}
              onCommit={(value) => client.commit(setField(client.view, 'story', id, 'text', value))}
            />
            <div className="inspector-pair">
              <LineField
                label={label('story', 'teller')}
                value={teller}
                isDisabled={readOnly}
                onCommit={(value) => client.commit(setField(client.view, 'story', id, 'teller', value))}
              />
              <Select
                label={label('story', 'consent')}
                value={consent}
                options={options('consent', consents)}
                isDisabled={readOnly}
                onChange={(value) => value && client.commit(setField(client.view, 'story', id, 'consent', value))}
              />
            </div>
          </Item>
        ))}
      </ul>
    </Section>
  )
})
