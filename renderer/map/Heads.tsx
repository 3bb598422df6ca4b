import { type ReactNode, useState } from 'react'
import { t } from '../../shared/text/index.ts'
import { MoreHorizontal, Plus } from '../ui/icons.ts'
import { useFollow } from './follow.ts'
import { addHead, dragHead, type HeadType, revealHead, walkButtons } from './heads.ts'
import { NameField } from './NameField.tsx'
import { laneName, stageName } from './names.ts'
import { useMap } from './state.ts'
import { useLayout, useTools } from './tools.ts'

/** The stages along the top: they stay in view while the map moves under them. */
export function StageHeads() {
  const tools = useTools()
  const { columns, width } = useLayout()
  const [mark, setMark] = useState<number | null>(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields.
    <div className="map-stages" role="group" aria-label={t('map.stages')} onKeyDown={walkButtons}>
      <div ref={useFollow('x')} className="map-track">
        {columns.map(({ stage, x, width, count, moments }, i) => (
          <Head
            key={stage.id}
            type="stage"
            id={stage.id}
            name={stage.name}
            shown={stageName(stage.name)}
            first={i === 0}
            at={x}
            size={width}
            mark={setMark}
          >
            <span className="map-head-count" title={t('map.touchpoints', { count })}>
              <span className="sr">{t('map.touchpoints', { count })}</span>
              <span aria-hidden="true">{count || ''}</span>
            </span>
            {moments > 0 && (
              <span className="map-head-moments" title={t('map.moments', { count: moments })}>
                <span className="sr">{t('map.moments', { count: moments })}</span>
                <i className="map-diamond-small" aria-hidden="true" />
                <span aria-hidden="true">{moments}</span>
              </span>
            )}
          </Head>
        ))}
        <button
          type="button"
          className="map-ghost-head"
          tabIndex={columns.length ? -1 : 0}
          data-at={width}
          onClick={() => addHead(tools, 'stage')}
        >
          <Plus aria-hidden="true" />
          {t('map.addStage')}
        </button>
        {mark !== null && <i className="map-head-mark" data-at={mark} />}
      </div>
    </div>
  )
}

/** The lanes along the left. */
export function LaneHeads() {
  const tools = useTools()
  const { rows, height } = useLayout()
  const [mark, setMark] = useState<number | null>(null)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not of form fields.
    <div className="map-lanes" role="group" aria-label={t('map.lanes')} onKeyDown={walkButtons}>
      <div ref={useFollow('y')} className="map-track">
        {rows.map(
          ({ lane, y, height }, i) =>
            lane && (
              <Head
                key={lane.id}
                type="lane"
                id={lane.id}
                name={lane.name}
                shown={laneName(lane.name)}
                first={i === 0}
                at={y}
                size={height}
                mark={setMark}
              >
                {lane.layer !== 'channel' && <span className="map-head-layer">{t(`records.layer.${lane.layer}`)}</span>}
              </Head>
            ),
        )}
        <button
          type="button"
          className="map-ghost-head"
          tabIndex={-1}
          data-at={height}
          onClick={() => addHead(tools, 'lane')}
        >
          <Plus aria-hidden="true" />
          {t('map.addLane')}
        </button>
        {mark !== null && <i className="map-head-mark" data-at={mark} />}
      </div>
    </div>
  )
}

type HeadProps = {
  type: HeadType
  id: string
  name: string
  shown: string
  first: boolean
  at: number
  size: number
  mark(at: number | null): void
  children: ReactNode
}

/** A name that a click renames, a drag moves, and a menu with the rest. */
function Head({ type, id, name, shown, first, at, size, mark, children }: HeadProps) {
  const tools = useTools()
  const naming = useMap((state) => state.naming === id)
  const openMenu = (x: number, y: number) => {
    // Everything in it changes something.
    if (tools.client.state.getState().readOnly) return
    useMap.setState({ menu: { x, y, of: type === 'stage' ? { stage: id } : { lane: id } } })
  }
  // By keyboard also those that are out of sight are reached.
  const reveal = () => revealHead(tools, type, at, size)
  if (naming)
    return (
      <div className={`map-head ${type}`} data-at={at} data-size={size}>
        <NameField type={type} id={id} name={name} onFocus={reveal} />
      </div>
    )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same menu is on the button.
    <div
      className={`map-head ${type}`}
      data-at={at}
      data-size={size}
      onFocus={({ target }) => target.matches(':focus-visible') && reveal()}
      onPointerDown={(event) => {
        if (event.button === 0) dragHead(event.nativeEvent, tools, type, id, mark)
      }}
      onContextMenu={(event) => {
        event.preventDefault()
        openMenu(event.clientX, event.clientY)
      }}
    >
      <button
        type="button"
        className={name ? 'map-head-name' : 'map-head-name none'}
        tabIndex={first ? 0 : -1}
        title={t('map.renameHint', { name: shown })}
        onClick={() => useMap.setState({ naming: id })}
      >
        <span>{shown}</span>
      </button>
      {children}
      <button
        type="button"
        className="map-head-menu"
        tabIndex={-1}
        aria-label={t('map.menuOf', { name: shown })}
        aria-haspopup="menu"
        onPointerDown={(event) => event.stopPropagation()}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect()
          openMenu(left, bottom + 4)
        }}
      >
        <MoreHorizontal aria-hidden="true" />
      </button>
    </div>
  )
}
