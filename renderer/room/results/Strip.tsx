import type { Spread } from '../../../shared/insight/exercises/spread.ts'
import type { aspects } from '../../../shared/records/contribution.ts'
import { t } from '../../../shared/text/index.ts'
import { TriangleAlert } from '../../ui/icons.ts'
import { signed } from '../../ui/signs.tsx'

type Props = { aspect: (typeof aspects)[number]; spread: Spread }

const size = { step: 44, dot: 8, height: 80 }
/** Dots beyond this are told by their number above the column. */
const most = 8

/** A dot for each answer over its value, the mean as a line below. */
export function Strip({ aspect, spread }: Props) {
  const values = aspect === 'importance' ? [1, 2, 3, 4, 5] : [-2, -1, 0, 1, 2]
  const said = (value: number) => (aspect === 'importance' ? String(value) : signed(value))
  const base = size.height - 26
  const x = (value: number) => (value - values[0]! + 0.5) * size.step
  const words = values
    .filter((value) => spread.counts.get(value))
    .map((value) => t('exercise.spread.at', { count: spread.counts.get(value), value: said(value) }))
    .join(', ')
  const name = t('exercise.spread.strip', {
    ...{ aspect: t(`records.aspect.${aspect}`), words: words || t('exercise.spread.none') },
  })
  return (
    <figure className="strip" data-aspect={aspect}>
      <figcaption>
        <b>{t(`records.aspect.${aspect}`)}</b>
        {spread.talk && (
          <span className="strip-talk">
            <TriangleAlert aria-hidden="true" /> {t('exercise.spread.talk')}
          </span>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${5 * size.step} ${size.height}`} role="img" aria-label={name}>
        <line className="strip-line" x1="0" x2={5 * size.step} y1={base} y2={base} />
        {values.map((value) => {
          const count = spread.counts.get(value) ?? 0
          return (
            <g key={value}>
              {Array.from({ length: Math.min(count, most) }, (_, i) => (
                <circle
                  // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike, and nobody's
                  key={i}
                  className="strip-dot"
                  cx={x(value) + (i % 2 ? 1 : -1) * (count > 1 ? 5 : 0)}
                  cy={base - 8 - Math.floor(i / 2) * 11}
                  r={size.dot / 2}
                />
              ))}
              {count > most && (
                <text className="strip-more" x={x(value)} y={10}>
                  {count}
                </text>
              )}
              <text className="strip-value" x={x(value)} y={size.height - 5}>
                {said(value)}
              </text>
            </g>
          )
        })}
        {spread.mean !== null && <path className="strip-mean" d={`M${x(spread.mean)} ${base + 1}v7`} />}
      </svg>
      <p className="strip-words num">
        {spread.mean === null
          ? t('exercise.spread.none')
          : `${t('exercise.spread.mean', { mean: one(spread.mean) })} · ${t('exercise.spread.deviation', { deviation: one(spread.deviation!) })} · ${t('exercise.spread.count', { count: spread.count })}`}
      </p>
    </figure>
  )
}

const one = (value: number): string => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
