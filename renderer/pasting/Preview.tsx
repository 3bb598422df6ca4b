import type { PastedCard } from '../../shared/paste/read.ts'
import { t } from '../../shared/text/index.ts'

/** So many rows are read before a yes; the figures above count all. */
const most = 40

export function Preview({ cards }: { cards: readonly PastedCard[] }) {
  const more = cards.length - most
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must come to it.
    <section className="pasting-preview" aria-label={t('paste.preview')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('paste.columnStage')}</th>
            <th scope="col">{t('paste.columnLane')}</th>
            <th scope="col">{t('paste.columnTouchpoint')}</th>
          </tr>
        </thead>
        <tbody>
          {cards.slice(0, most).map(({ stage, lane, title }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text, which have no other name
            <tr key={i}>
              {stage === null ? (
                <td colSpan={2} className="pasting-here">
                  {t('paste.here')}
                </td>
              ) : (
                <>
                  <td>{stage}</td>
                  <td>{lane ?? ''}</td>
                </>
              )}
              <td className="pasting-title">{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="pasting-hint">{t('paste.more', { count: more })}</p>}
    </section>
  )
}
