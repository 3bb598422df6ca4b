import { type Entry, entry, type GuestExercise } from '../../../shared/room/exercise.ts'
import type { Input, Item } from './outbox.ts'

export const entryKey = (exercise: string, id: string): string => `entry.${exercise}.${id}`

/** Nothing said yet. */
export const blankEntry = (id: string, of: Partial<Entry> = {}): Entry => ({
  id,
  text: '',
  subject: null,
  aspect: null,
  value: null,
  explains: null,
  zone: null,
  account: null,
  ...of,
})

/** What this person has given: as the room knows it, with what it has not answered yet. */
export function mineOf(exercise: GuestExercise, box: Item[]): Entry[] {
  const mine = new Map(exercise.mine.map((one) => [one.id, one]))
  for (const { call, input } of box) {
    if (call === 'put') {
      const put = input as Input<'put'>
      const read = entry.safeParse(put.entry)
      if (put.exercise === exercise.id && read.success) mine.set(read.data.id, read.data)
    } else if (call === 'drop') {
      const drop = input as Input<'drop'>
      if (drop.exercise === exercise.id) mine.delete(drop.entry)
    }
  }
  return [...mine.values()]
}

/** Whether this person says that they have finished. */
export function doneOf(exercise: GuestExercise, box: Item[]): boolean {
  const said = box.find(({ key }) => key === `done.${exercise.id}`)
  return said ? (said.input as Input<'done'>).done : exercise.done
}

/** The exercise as it is once the room has answered for what was sent: its own word may come later. */
export function withAnswered(exercise: GuestExercise, sent: Item): GuestExercise {
  if (sent.call === 'done')
    return (sent.input as Input<'done'>).exercise === exercise.id
      ? { ...exercise, done: (sent.input as Input<'done'>).done }
      : exercise
  return sent.call === 'put' || sent.call === 'drop' ? { ...exercise, mine: mineOf(exercise, [sent]) } : exercise
}
