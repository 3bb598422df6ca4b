import { useEffect, useState } from 'react'
import { roomPaths } from '../../../shared/room/guestProtocol.ts'
import type { WalkStop } from '../../../shared/room/walk.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { useGuest } from '../me.ts'

/** Pictures that were loaded once, for as long as the page is open: out of reach of the network they are still shown. */
const loaded = new Map<string, string>()

/** The floor plan with its pins; the stop at which one stands is filled, and told in words. */
export function FloorPlan({ hash, stops, here }: { hash: string; stops: WalkStop[]; here: string | null }) {
  const online = useGuest((one) => one.online)
  const [url, setUrl] = useState(loaded.get(hash) ?? null)
  useEffect(() => {
    if (url || !online) return
    let gone = false
    fetch(roomPaths.photo(hash))
      .then(async (response) => {
        if (!response.ok) return
        loaded.set(hash, URL.createObjectURL(await response.blob()))
        if (!gone) setUrl(loaded.get(hash)!)
      })
      .catch(() => {
        // Without the network there is no plan; the stops are there in words.
      })
    return () => {
      gone = true
    }
  }, [hash, url, online])
  if (!url) return null
  const pinned = stops.filter(({ x, y }) => x !== null && y !== null)
  return (
    <figure className="g-plan">
      <img src={url} alt={here ? t('walk.planAlt') : t('walk.plan')} />
      {pinned.map((stop) => (
        <span
          key={stop.id}
          className={stop.id === here ? 'g-pin g-pin-here' : 'g-pin'}
          style={{ left: `${stop.x! * 100}%`, top: `${stop.y! * 100}%` }}
          aria-hidden="true"
        >
          <b className="num">{here ? '' : stops.indexOf(stop) + 1}</b>
        </span>
      ))}
    </figure>
  )
}
