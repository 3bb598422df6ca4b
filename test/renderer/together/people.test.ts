import { expect, test } from 'vitest'
import { hereWords, initials, namesAt, peopleAt } from '../../../renderer/together/people.ts'
import type { Presence } from '../../../shared/room/state.ts'

const person = (name: string, touchpoint: string | null, field: string | null = null): Presence => ({
  id: name.toLowerCase(),
  name,
  place: { touchpoint, field },
})
const people = [
  person('Ada', 'a', 'current'),
  person('Grace', 'a'),
  person('Linus', 'b', 'current'),
  person('Eve', null),
]

test('finds who is at a touchpoint, and who at one of its fields', () => {
  expect(peopleAt(people, 'a').map(({ name }) => name)).toEqual(['Ada', 'Grace'])
  expect(peopleAt(people, 'c')).toEqual([])
  expect(namesAt(people, 'a')).toBe('Ada\nGrace')
  expect(namesAt(people, 'a', 'current')).toBe('Ada')
  expect(namesAt(people, 'b', 'ideal')).toBe('')
})

test('gives the same value as long as the same people are there, whatever else is told', () => {
  const later = [...people.slice(0, 2), person('Linus', 'c')]
  expect(namesAt(later, 'a')).toBe(namesAt(people, 'a'))
  expect(peopleAt(people, 'c')).toBe(peopleAt(later, 'd'))
})

test('says who is there in words', () => {
  expect(hereWords('')).toBe('')
  expect(hereWords('Ada')).toBe('Ada is here')
  expect(hereWords('Ada\nGrace')).toBe('Ada, Grace are here')
})

test('takes initials by whole characters, in any script', () => {
  expect(initials('Ada Lovelace')).toBe('AL')
  expect(initials('  ada ')).toBe('A')
  expect(initials('שרה כהן')).toBe('שכ')
  expect(initials('💬 Chat')).toBe('💬C')
  expect(initials('')).toBe('')
})
