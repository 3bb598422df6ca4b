import { expect, test } from 'vitest'
import { restored } from '../../../../renderer/guest/store/journal.ts'
import { PhoneShelf } from '../../../support/shelf.ts'

const shelfWith = (items: Record<string, string>) => {
  const shelf = new PhoneShelf()
  for (const [name, text] of Object.entries(items)) shelf.setItem(name, text)
  return shelf
}

test('puts back what the shelf lost, and removes what it did not hear was removed', () => {
  const shelf = shelfWith({ 'touchline.guest.turn': '3', a: 'old', b: 'gone' })
  restored(shelf, [
    { name: 'a', text: 'typed last', turn: 5 },
    { name: 'b', text: null, turn: 4 },
  ])
  expect([shelf.getItem('a'), shelf.getItem('b'), shelf.getItem('touchline.guest.turn')]).toEqual([
    'typed last',
    null,
    '5',
  ])
})

test('leaves alone what the shelf knows to be newer', () => {
  const shelf = shelfWith({ 'touchline.guest.turn': '6', a: 'new' })
  restored(shelf, [{ name: 'a', text: 'old', turn: 6 }])
  expect(shelf.getItem('a')).toBe('new')
})
