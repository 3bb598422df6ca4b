import { t } from '../../../shared/text/index.ts'
import { Button } from '../../ui/Button.tsx'

type Props = {
  proposals: readonly { id: string; text: string }[][]
  onTogether(ids: string[]): void
  onApart(ids: string[]): void
}

/** What seems to say the same, put together by one click. */
export function Alike({ proposals, onTogether, onApart }: Props) {
  return (
    <section className="cards-alike" aria-label={t('exercise.cards.alike')}>
      <h3>{t('exercise.cards.alike')}</h3>
      <ul>
        {proposals.slice(0, 6).map((group) => {
          const ids = group.map(({ id }) => id)
          return (
            <li key={ids.join(' ')}>
              <span className="words">{group.map(({ text }) => `“${text}”`).join('  ·  ')}</span>
              <Button onPress={() => onTogether(ids)}>{t('exercise.cards.together')}</Button>
              <Button variant="quiet" onPress={() => onApart(ids)}>
                {t('exercise.cards.apart')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
