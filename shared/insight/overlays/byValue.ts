import type { Told } from '../overlay.ts'

/** What is told of each value (or id), made once: thousands of touchpoints share a few, and words take time and room. */
export function byValue<Value>(make: (value: Value) => Told): (value: Value) => Told {
  const made = new Map<Value, Told>()
  return (value) => {
    const known = made.get(value)
    if (known) return known
    const told = make(value)
    made.set(value, told)
    return told
  }
}
