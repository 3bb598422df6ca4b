import { type FormEvent, useEffect, useState } from 'react'
import { readCode } from '../../../shared/room/code.ts'
import { roomLimits } from '../../../shared/room/limits.ts'
import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import { forgetSecret, type Joined, takeSecret } from '../store/join.ts'
import { asTime } from '../ui/clock.ts'
import { Line } from '../ui/Line.tsx'

/** The secret that this page was opened with; the address bar does not show it any more. */
let secret = takeSecret()

/** By the QR code, or by typing the code: a name, and what one should know first. */
export function JoinScreen() {
  const again = useGuest((one) => one.again)
  const known = useGuest((one) => one.name)
  const [name, setName] = useState(known)
  const [code, setCode] = useState('')
  const [byLink, setByLink] = useState(secret !== null)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState('')

  // Who scans the new code while this page is open only changes what stands behind the #.
  useEffect(() => {
    const scanned = () => {
      secret = takeSecret() ?? secret
      setByLink(secret !== null)
    }
    addEventListener('hashchange', scanned)
    return () => removeEventListener('hashchange', scanned)
  }, [])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const typed = byLink ? null : readCode(code)
    if (!name.trim()) return setWrong(t('join.refused.noName'))
    if (!byLink && !typed) return setWrong(t('join.refused.noCode'))
    setBusy(true)
    setWrong('')
    const answer = await guest.join(byLink ? secret : null, typed, name.trim())
    setBusy(false)
    const joined = answer && 'guest' in answer
    if (joined || (byLink && answer?.refused === 'wrong')) {
      secret = null
      forgetSecret()
    }
    if (joined) return
    setByLink(secret !== null)
    setWrong(wordsOf(answer, byLink))
  }

  return (
    <div className="g-page">
      <main className="g-main g-join">
        <h1>{t('join.title')}</h1>
        <p className="g-lead-words">{again ? t('join.again') : t('join.lead')}</p>
        <form onSubmit={(event) => void submit(event)} noValidate>
          {byLink ? (
            <p className="g-note">{t('join.byLink')}</p>
          ) : (
            <Line
              label={t('join.code')}
              hint={t('join.codeHint')}
              value={code}
              onChange={setCode}
              most={20}
              className="g-code num"
              autoCapitalize="characters"
              autoComplete="off"
              spellCheck={false}
            />
          )}
          <Line
            label={t('join.name')}
            hint={t('join.nameHint')}
            value={name}
            onChange={setName}
            most={roomLimits.name}
            autoComplete="name"
          />
          <p className="g-wrong" role="alert">
            {wrong}
          </p>
          <button type="submit" className="g-button g-button-primary" disabled={busy}>
            {busy ? t('join.joining') : t('join.go')}
          </button>
        </form>
        <section className="g-known">
          <h2>{t('join.known.title')}</h2>
          <ul>
            <li>{t('join.known.network')}</li>
            <li>{t('join.known.machine')}</li>
            <li>{t('join.known.phone')}</li>
          </ul>
        </section>
      </main>
    </div>
  )
}

function wordsOf(answer: Joined | null, byLink: boolean): string {
  if (!answer || 'guest' in answer) return t('join.refused.away')
  if (answer.refused === 'wrong') return t(byLink ? 'join.refused.wrongLink' : 'join.refused.wrongCode')
  if (answer.refused === 'wait') return t('join.refused.wait', { time: asTime(answer.seconds * 1_000) })
  return t(`join.refused.${answer.refused}`)
}
