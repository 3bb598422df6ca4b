import { prose } from '../../shared/records/fields.ts'
import { touchpoint as schema, type Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { Section } from '../ui/Section.tsx'
import { LineField } from '../ui/TextField.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { label } from './options.ts'
import { useSetter } from './useSetter.ts'

/** Fields that have a place of their own in the inspector, or are about the map. */
const placed = new Set(
  `id journey stage lane order title momentOfTruth importance current ideal currentRating idealRating
   owner place sees hears feels smells tastes claim observedBy observedOn`.split(/\s+/),
)

type TextField = { [F in keyof Touchpoint]: Touchpoint[F] extends string ? F : never }[keyof Touchpoint]

/** Text fields of the schema that nobody has placed yet: a new field of a touchpoint shows here by itself. */
export const unplaced = Object.entries(schema.shape)
  .filter(([field, type]) => !placed.has(field) && type.safeParse('text').success && !type.safeParse(null).success)
  .map(([field, type]) => ({ field: field as TextField, isProse: prose.has(type as never) }))

export function More({ touchpoint }: { touchpoint: Touchpoint }) {
  const set = useSetter('touchpoint', touchpoint.id)
  const readOnly = useClientState((state) => state.readOnly)
  if (!unplaced.length) return null
  return (
    <Section id="more" title={t('inspector.more')}>
      {unplaced.map(({ field, isProse }) => {
        const Input = isProse ? WordsField : LineField
        return (
          <Input
            key={field}
            field={field}
            label={label('touchpoint', field)}
            value={touchpoint[field]}
            isDisabled={readOnly}
            onCommit={(text) => set(field, text)}
          />
        )
      })}
    </Section>
  )
}
