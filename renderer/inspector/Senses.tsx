import { senses, type Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Section } from '../ui/Section.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { useSetter } from './useSetter.ts'

/** What the customer sees, hears, feels, smells and tastes. */
export function Senses({ touchpoint }: { touchpoint: Touchpoint }) {
  const set = useSetter('touchpoint', touchpoint.id)
  const readOnly = useClientState((state) => state.readOnly)
  const count = senses.filter((sense) => touchpoint[sense]).length
  return (
    <Section id="senses" title={t('inspector.senses')} count={count} startsFolded>
      <div className="inspector-senses">
        {senses.map((sense) => (
          <WordsField
            key={sense}
            field={sense}
            label={t(`inspector.sense.${sense}`)}
            value={touchpoint[sense]}
            isDisabled={readOnly}
            onCommit={(text) => set(sense, text)}
          />
        ))}
      </div>
    </Section>
  )
}
