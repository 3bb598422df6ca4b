import type { Told } from '../../shared/insight/overlay.ts'
import { countSigns, foot, pathOf, placeCounts, signOfRating, toSign } from '../../shared/map/signs.ts'
import type { Touchpoint } from '../../shared/records/touchpoint.ts'
import { t } from '../../shared/text/index.ts'
import { ratingLook, signed } from '../ui/signs.tsx'
import { useCounts } from './facts.ts'

type Props = { touchpoint: Touchpoint; words: Told | null }
const kinds = ['current', 'ideal'] as const

/**
 * The foot of a card: its ratings, and how much is written there, or what the overlay says in words. All signs are in one
 * picture and the figures are the page's own text: as a picture with a text for each sign, half of a frame in which the map
 * is zoomed went into them.
 */
export function CardFoot({ touchpoint: { id, currentRating, idealRating }, words }: Props) {
  const counts = useCounts(id)
  const rated = currentRating !== null || idealRating !== null
  const ratings = { current: currentRating, ideal: idealRating }
  const { placed, size } = words ? nothing : placeCounts(counts)
  const lines = placed.filter(({ kind }) => !countSigns[kind].solid)
  const solids = placed.filter(({ kind }) => countSigns[kind].solid)
  const together = (some: typeof placed) => some.map(({ kind, x }) => pathOf(countSigns[kind], x, 4)).join('')
  return (
    <span className={rated ? 'map-card-foot rated' : 'map-card-foot'} aria-hidden="true">
      <svg width={foot.width} height={foot.height} aria-hidden="true">
        {rated &&
          kinds.map((kind) => (
            <path
              key={kind}
              className={ratingLook(kind, ratings[kind])}
              d={pathOf(signOfRating(ratings[kind]), foot[kind])}
            />
          ))}
        {rated && <path className="map-to" d={pathOf(toSign, foot.to, 6)} />}
        {lines.length > 0 && <path className="map-icons" d={together(lines)} />}
        {solids.length > 0 && <path className="map-icons solid" d={together(solids)} />}
      </svg>
      {rated &&
        kinds.map((kind) => {
          const value = ratings[kind]
          if (value === null) return null
          const up = Math.sign(value) * 2
          return (
            <b key={kind} className={ratingLook(kind, value)} style={{ marginLeft: foot[kind], marginTop: up }}>
              {signed(value)}
            </b>
          )
        })}
      {words ? (
        <span className="map-sign" title={words.words}>
          {words.sign}
        </span>
      ) : (
        placed.map(({ kind, figure, x, width }) => (
          <span
            key={kind}
            className="map-count"
            style={{ marginLeft: x, width, fontSize: size }}
            title={t(`map.count.${kind}`, { count: counts[kind] })}
          >
            {figure}
          </span>
        ))
      )}
    </span>
  )
}

const nothing: ReturnType<typeof placeCounts> = { placed: [], size: 0 }
