import { Keyboard, Minus, Plus, Scan } from 'lucide-react'
import { t } from '../../shared/text/index.ts'
import { Minimap } from './Minimap.tsx'
import type { Palette } from './palette.ts'
import { useMap } from './state.ts'
import { useSight, useTools } from './tools.ts'

/** Under the map: what the colours and signs mean, the small map, the zoom. */
export function MapBar({ palette }: { palette: Palette }) {
  const { screen, model } = useTools()
  const percent = useSight(({ zoom }) => Math.round(zoom * 100))
  return (
    <footer className="map-bar">
      <div className="map-legend">
        <span>{t('map.legend.gap')}</span>
        {[0, 1, 2, 3, 4].map((gap) => (
          <span key={gap} className={`map-legend-step gap-${gap}`}>
            {gap}
            <i className="map-gap">
              {[1, 2, 3, 4].map((step) => (
                <i key={step} className={step <= gap ? 'on' : undefined} />
              ))}
            </i>
          </span>
        ))}
      </div>
      <div className="map-legend">
        <i className="map-diamond-small" aria-hidden="true" />
        <span>{t('map.momentOfTruth')}</span>
      </div>
      <span className="map-space" />
      <Minimap palette={palette} />
      <div className="map-zoom">
        <button type="button" aria-label={t('map.command.smaller')} onClick={() => screen.zoomBy(0.8)}>
          <Minus size={16} aria-hidden="true" />
        </button>
        <button type="button" className="percent" title={t('map.command.actual')} onClick={() => screen.zoomTo(1)}>
          {t('map.percent', { percent })}
        </button>
        <button type="button" aria-label={t('map.command.larger')} onClick={() => screen.zoomBy(1.25)}>
          <Plus size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t('map.command.fit')}
          title={t('map.command.fit')}
          onClick={() => screen.fit(model.layout())}
        >
          <Scan size={16} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label={t('map.command.shortcuts')}
          title={t('map.command.shortcuts')}
          onClick={() => useMap.setState({ dialog: 'shortcuts' })}
        >
          <Keyboard size={16} aria-hidden="true" />
        </button>
      </div>
    </footer>
  )
}
