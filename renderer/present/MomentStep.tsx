import { gap } from '../../shared/insight/gap.ts'
import type { Step } from '../../shared/presentation/steps.ts'
import { t } from '../../shared/text/index.ts'
import { useOf, useRecord } from '../client/hooks.ts'
import { Diamond, RatingSign, signed } from '../ui/signs.tsx'

/** A moment of truth: what is happening beside what should happen, how far apart they are, and who said what of it. */
export function MomentStep({ step }: { step: Extract<Step, { kind: 'moment' }> }) {
  const touchpoint = useRecord('touchpoint', step.touchpoint.id) ?? step.touchpoint
  // What is confidential does not go on a wall.
  const stories = useOf('story', 'touchpoint', touchpoint.id).filter(({ confidential }) => !confidential)
  const difference = gap(touchpoint)
  const level = Math.min(4, Math.max(0, difference ?? 0))
  const letters =
    touchpoint.current.length + touchpoint.ideal.length + stories.reduce((sum, one) => sum + one.text.length, 0)
  return (
    <div className={letters < 240 ? 'present-moment roomy' : 'present-moment'}>
      <header className="present-head">
        <Diamond />
        <h1>{touchpoint.title || t('map.untitled')}</h1>
        <p className="present-faint">{step.stage.name}</p>
      </header>
      <div className={`present-contrast gap-${level}`}>
        {(['current', 'ideal'] as const).map((kind) => (
          <section key={kind} aria-label={t(`present.${kind}`)}>
            <h2>
              <RatingSign kind={kind} value={touchpoint[`${kind}Rating`]} />
              {t(`present.${kind}`)}
            </h2>
            {touchpoint[kind] ? (
              <p className="present-words">{touchpoint[kind]}</p>
            ) : (
              <p className="present-faint">{t('present.nothing')}</p>
            )}
          </section>
        ))}
      </div>
      {difference !== null && (
        <p className="present-gap" data-level={level}>
          {difference > 0 ? t('present.gap', { gap: signed(difference).replace('+', '') }) : t('present.noGap')}
          <span aria-hidden="true">
            {[1, 2, 3, 4].map((bar) => (
              <i key={bar} className={bar <= level ? 'on' : undefined} />
            ))}
          </span>
        </p>
      )}
      {stories.map(({ id, text, teller }) => (
        <blockquote key={id} className="present-story">
          <p>“{text}”</p>
          {teller && <footer>{teller}</footer>}
        </blockquote>
      ))}
    </div>
  )
}
