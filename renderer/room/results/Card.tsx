import type { Answer } from '../../../shared/insight/exercises/answers.ts'
import { t } from '../../../shared/text/index.ts'
import { MoreHorizontal } from '../../ui/icons.ts'
import { MenuButton, type MenuEntry } from '../../ui/Menu.tsx'
import { dragged } from './Pile.tsx'

type Props = {
  answer: Answer
  isHead?: boolean
  hasOthers?: boolean
  heads: readonly Answer[]
  onPut: ((entry: string, into: string | null) => void) | null
}

/** One thing that somebody wrote; dragged onto another, or put with it by its menu. */
export function Card({ answer, isHead = false, hasOthers = false, heads, onPut }: Props) {
  const { id, text, by } = answer
  const items: MenuEntry[] = [
    {
      id: 'put',
      label: t('exercise.cards.put'),
      isDisabled: heads.length === 0,
      items: heads.map((one) => ({ id: one.id, label: one.text, onAction: () => onPut?.(id, one.id) })),
    },
    {
      id: 'out',
      label: t('exercise.cards.takeOut'),
      isDisabled: isHead && !hasOthers,
      onAction: () => onPut?.(id, null),
    },
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the mouse's way; the menu is everybody's
    <div
      className={isHead ? 'entry entry-head' : 'entry'}
      draggable={onPut !== null}
      onDragStart={(event) => {
        event.stopPropagation()
        event.dataTransfer.setData(dragged, id)
        event.dataTransfer.effectAllowed = 'move'
      }}
    >
      <p className="entry-text words">{text}</p>
      {by && <small className="entry-by">{t('exercise.by', { name: by })}</small>}
      {onPut && <MenuButton label={t('exercise.cards.moreFor', { text })} icon={<MoreHorizontal />} items={items} />}
    </div>
  )
}
