import { t } from '../../shared/text/index.ts'
import { usePresenting } from '../present/state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { CircleHelp, Maximize, Minus, Plus, Presentation } from '../ui/icons.ts'
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
        <IconButton label={t('map.command.smaller')} icon={<Minus />} onPress={() => screen.zoomBy(0.8)} />
        <button type="button" className="percent" title={t('map.command.actual')} onClick={() => screen.zoomTo(1)}>
          {t('map.percent', { percent })}
        </button>
        <IconButton label={t('map.command.larger')} icon={<Plus />} onPress={() => screen.zoomBy(1.25)} />
        <IconButton
          label={t('map.command.fit')}
          icon={<Maximize />}
          shortcut="Alt+0"
          onPress={() => screen.fit(model.layout())}
        />
        <IconButton
          label={t('present.start')}
          icon={<Presentation />}
          shortcut="P"
          onPress={() => usePresenting.getState().present(true)}
        />
        <IconButton
          label={t('map.command.shortcuts')}
          icon={<CircleHelp />}
          shortcut="?"
          onPress={() => useMap.setState({ dialog: 'shortcuts' })}
        />
      </div>
    </footer>
  )
}
