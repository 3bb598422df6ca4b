import { useEffect, useState } from 'react'
import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Timer } from '../../ui/icons.ts'
import { NumberField } from '../../ui/NumberField.tsx'
import { useWalk } from '../state.ts'
import { clock } from '../words.ts'

/** `id`: the observation's. `waited`: minutes. */
type Props = { id: string; waited: number | null; onChange(waited: number | null): void }

const runFrom = (id: string, since: number | null) =>
  useWalk.setState(({ running: { [id]: _, ...others } }) => ({
    running: since === null ? others : { ...others, [id]: since },
  }))

/** Waiting time: it goes on while the walker looks at another stop, and counts on where it was stopped. */
export function StopWatch({ id, waited, onChange }: Props) {
  const since = useWalk((state) => state.running[id])
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (since === undefined) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [since])
  const before = (waited ?? 0) * 60
  const seconds = before + (since === undefined ? 0 : Math.max(0, (now - since) / 1000))
  const stop = () => {
    const spent = before + (Date.now() - since!) / 1000
    runFrom(id, null)
    onChange(Math.round((spent / 60) * 100) / 100)
  }
  return (
    <section className="walking-watch" aria-label={t('walk.walking.waited')}>
      <div>
        <b className="num" role="timer" aria-label={t('walk.walking.waited')}>
          {clock(seconds)}
        </b>
        <small>{t('walk.walking.waited')}</small>
      </div>
      {since === undefined && waited !== null && (
        <Button size="big" variant="quiet" onPress={() => onChange(null)}>
          {t('walk.walking.clear')}
        </Button>
      )}
      {since === undefined ? (
        <Button size="big" icon={<Timer />} onPress={() => runFrom(id, Date.now())}>
          {t(waited === null ? 'walk.walking.start' : 'walk.walking.goOn')}
        </Button>
      ) : (
        <Button size="big" icon={<Timer />} onPress={stop}>
          {t('walk.walking.stop')}
        </Button>
      )}
      {since === undefined && (
        <NumberField label={t('walk.walking.minutes')} value={waited} least={0} onCommit={onChange} />
      )}
    </section>
  )
}
