import { expect, test } from 'vitest'
import { stepsOf, templateMinutes, templateNames } from '../../../shared/agenda/templates.ts'
import { step } from '../../../shared/records/step.ts'

test.each(templateNames)('the %s day takes as long as it says, every step has words and fits its record', (name) => {
  const steps = stepsOf(name)
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(templateMinutes[name])
  for (const one of steps) {
    expect(one.title).not.toMatch(/^agenda\./)
    expect(one.material).not.toMatch(/^agenda\./)
    expect(step.parse({ ...one, id: 'a', workshop: 'b' }).title).toBe(one.title)
  }
})

test('half a day does without the walk, a whole day has one and a lunch', () => {
  const titles = (name: 'half' | 'whole') => stepsOf(name).map(({ title }) => title)
  expect(titles('half')).not.toContain('Walk it as a customer would')
  expect(titles('whole')).toEqual(expect.arrayContaining(['Walk it as a customer would', 'Lunch']))
  expect(titles('whole').filter((title) => title === 'Break')).toHaveLength(2)
})
