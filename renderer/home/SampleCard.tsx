import { t } from '../../shared/text/index.ts'
import { Button } from '../ui/Button.tsx'

const lanes = [40, 76, 112]
const cards = [
  [14, 48, 54, 22, 1],
  [14, 84, 54, 18, 0],
  [88, 48, 54, 20, 0],
  [88, 84, 54, 20, 1],
  [162, 48, 54, 18, 1],
  [162, 84, 54, 24, 1],
  [236, 48, 46, 20, 0],
  [236, 84, 46, 20, 1],
] as const

/** The sample, shown as the small map it is. */
export function SampleCard({ onOpen }: { onOpen(): void }) {
  return (
    <aside className="sample" aria-labelledby="sample-title">
      <div className="sample-card">
        <svg className="sample-picture" viewBox="0 0 296 130" aria-hidden="true">
          {lanes.map((y) => (
            <path key={y} d={`M0 ${y}H296`} className="sample-line" />
          ))}
          <path d="M8 14c40 0 50 14 92 14s42 8 84 6 52-16 104-2" className="sample-curve" />
          {cards.map(([x, y, width, height, truth]) => (
            <g key={`${x},${y}`}>
              <rect x={x} y={y} width={width} height={height} rx="2.5" className="sample-touchpoint" />
              {truth === 1 && <path d={`M${x} ${y}v${height}`} className="sample-truth" />}
            </g>
          ))}
        </svg>
        <div className="sample-words">
          <h2 id="sample-title">{t('home.sampleTitle')}</h2>
          <p>{t('home.sampleWhat')}</p>
          <Button onPress={onOpen}>{t('home.sample')}</Button>
          <p className="sample-note">{t('home.sampleNote')}</p>
        </div>
      </div>
      <blockquote>{t('home.quote')}</blockquote>
      <cite>{t('home.quoteBy')}</cite>
    </aside>
  )
}
