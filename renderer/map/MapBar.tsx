import { t } from '../../shared/text/index.ts'
import { usePresenting } from '../present/state.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { CircleHelp, Maximize, Minus, Plus, Presentation } from '../ui/icons.ts'
import { FilterMenu } from './FilterMenu.tsx'
import { FilterRow } from './FilterRow.tsx'
import { Minimap } from './Minimap.tsx'
import { OverlayPicker } from './OverlayPicker.tsx'
import type { Palette } from './palette.ts'
import { useMap } from './state.ts'
import { useSight, useTools } from './tools.ts'
import { ViewsMenu } from './ViewsMenu.tsx'

/** Under the map: what the cards show and which of them stand out, the small map, the zoom. */
export function MapBar({ palette }: { palette: Palette }) {
  const { screen, model } = useTools()
  return (
    <footer>
      <FilterRow />
      <div className="map-bar">
        <OverlayPicker />
        <FilterMenu />
        <ViewsMenu />
        <span className="map-space" />
        <Minimap palette={palette} />
        <div className="map-zoom">
          <IconButton label={t('map.command.smaller')} icon={<Minus />} onPress={() => screen.zoomBy(0.8)} />
          <button type="button" className="percent" title={t('map.command.actual')} onClick={() => screen.zoomTo(1)}>
            <Percent />
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
      </div>
    </footer>
  )
}

/** The one part of the bar that is another in each frame of zooming. */
function Percent() {
  const percent = useSight(({ zoom }) => Math.round(zoom * 100))
  return t('map.percent', { percent })
}
