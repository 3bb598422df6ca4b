import { gap } from '../../shared/insight/gap.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { useClientState } from '../client/hooks.ts'
import { RatingInput } from '../ui/RatingInput.tsx'
import { signed } from '../ui/signs.tsx'
import { WordsField } from '../ui/WordsField.tsx'
import { useSetter } from './useSetter.ts'

/** What is happening beside what should happen. */
export function Contrast({ touchpoint }: { touchpoint: Touchpoint }) {
  const set = useSetter('touchpoint', touchpoint.id)
  const readOnly = useClientState((state) => state.readOnly)
  const difference = gap(touchpoint)
  return (
    <section className="inspector-contrast" aria-label={t('inspector.contrast')}>
      {(['current', 'ideal'] as const).map((kind) => {
        const rating = kind === 'current' ? 'currentRating' : 'idealRating'
        return (
          <div key={kind}>
            <RatingInput
              kind={kind}
              label={t(`inspector.${kind}`)}
              value={touchpoint[rating]}
              isDisabled={readOnly}
              onChange={(value) => set(rating, value)}
            />
            <WordsField
              label={t(`inspector.${kind}`)}
              hideLabel
              field={kind}
              value={touchpoint[kind]}
              placeholder={t(`inspector.${kind}Hint`)}
              isDisabled={readOnly}
              onCommit={(text) => set(kind, text)}
            />
          </div>
        )
      })}
      {difference !== null && (
        <p className="inspector-gap" data-level={Math.min(4, Math.max(0, difference))}>
          {t('inspector.gap', { gap: signed(difference) })}
        </p>
      )}
    </section>
  )
}
