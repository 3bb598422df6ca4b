import { t } from '../../../shared/text/forGuests.ts'
import { guest, useGuest } from '../me.ts'
import type { Input, Item } from '../store/outbox.ts'
import { goHome, Page } from '../ui/Page.tsx'
import { ForgetButton } from './ForgetButton.tsx'

/** What this phone holds that the room does not have: what waits, and what was not taken. */
export function KeptScreen() {
  const box = useGuest((one) => one.box)
  const photos = useGuest((one) => one.photosLeft)
  const waiting = box.filter(({ refused }) => refused === null)
  const refused = box.filter((one) => one.refused !== null)
  return (
    <Page title={t('kept.title')} back={goHome}>
      <h1>{t('kept.title')}</h1>
      <p className="g-lead-words">{t('kept.what')}</p>
      {box.length === 0 && photos === 0 && <p className="g-note">{t('kept.empty')}</p>}
      {refused.length > 0 && (
        <section>
          <h2>{t('kept.refused')}</h2>
          <ul>
            {refused.map((item) => (
              <Row key={item.key} item={item} />
            ))}
          </ul>
          <button type="button" className="g-button" onClick={() => guest.retry()}>
            {t('kept.retry')}
          </button>
        </section>
      )}
      {(waiting.length > 0 || photos > 0) && (
        <section>
          <h2>{t('kept.waiting')}</h2>
          <ul>
            {waiting.map((item) => (
              <Row key={item.key} item={item} />
            ))}
            {photos > 0 && <li className="g-paper">{t('kept.photos', { count: photos })}</li>}
          </ul>
        </section>
      )}
      <ForgetButton />
    </Page>
  )
}

function Row({ item }: { item: Item }) {
  const words = wordsIn(item)
  return (
    <li className="g-paper">
      <b className="g-label">{t(`kept.call.${item.call}`)}</b>
      {words && <p className="words">{words}</p>}
      {item.refused !== null && (
        <>
          <p className="g-wrong">{item.refused}</p>
          <button type="button" className="g-button g-button-quiet" onClick={() => guest.letGo(item.key)}>
            {t('kept.letGo')}
          </button>
        </>
      )}
    </li>
  )
}

/** The person's own words in it, so that they can be read and told where they cannot be sent. */
function wordsIn({ call, input }: Item): string {
  if (call === 'put') return (input as Input<'put'>).entry.text
  if (call === 'park') return (input as Input<'park'>).text
  if (call === 'rename') return (input as Input<'rename'>).name
  if (call !== 'observe') return ''
  const { observation: one } = input as Input<'observe'>
  const words = [one.found?.title, one.sees, one.hears, one.feels, one.smells, one.tastes, one.ideal, one.story]
  return [...words, ...one.pinches.map(({ sign }) => sign)].filter(Boolean).join(' / ')
}
