import { useState } from 'react'
import { roomLimits } from '../../../shared/room/limits.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { themes, useTheme } from '../../ui/theme.ts'
import { guest, useGuest } from '../me.ts'
import { Choices } from '../ui/Choices.tsx'
import { Line } from '../ui/Line.tsx'

/** Who one is here, how the page looks, and what is kept where. */
export function You() {
  const name = useGuest((one) => one.name)
  const state = useGuest((one) => one.state)!
  const { theme, setTheme } = useTheme()
  const [typed, setTyped] = useState<string | null>(null)
  const closes = new Date(state.closesAt).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })
  const save = () => {
    if (typed?.trim()) guest.rename(typed.trim())
    setTyped(null)
  }
  return (
    <section className="g-you">
      {typed === null ? (
        <p className="g-row g-between">
          <span>{t('home.hello', { name })}</span>
          <button type="button" className="g-button g-button-quiet" onClick={() => setTyped(name)}>
            {t('home.rename')}
          </button>
        </p>
      ) : (
        <div className="g-row g-bottom">
          <Line label={t('join.name')} value={typed} onChange={setTyped} most={roomLimits.name} />
          <button type="button" className="g-button" onClick={save}>
            {t('home.renameSave')}
          </button>
        </div>
      )}
      <p className="g-hint">
        {t(`home.role.${state.you.role}`)} {t('home.closes', { time: closes })}
      </p>
      <p className="g-hint">{t('status.stay')}</p>
      <p className="g-hint">{t('join.known.network')}</p>
      <Choices
        label={t('common.theme')}
        value={theme}
        options={themes.map((value) => ({ value, label: t(`common.${value}`) }))}
        onChange={(chosen) => setTheme(chosen ?? 'system')}
      />
    </section>
  )
}
