/** The five senses, as the fields of an observation are called. */
export const senses = ['sees', 'hears', 'feels', 'smells', 'tastes'] as const
export type Sense = (typeof senses)[number]

const paths: Record<Sense, string> = {
  sees: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z',
  hears:
    'M5 6.2a3.3 3.3 0 1 1 6 1.9c-.9 1.2-1.6 1.6-1.7 3.1-.1 1.6-1.2 2.5-2.4 2.3-1-.1-1.6-.9-1.7-1.7M7 6.7c.1-1 .8-1.4 1.5-1.3.9.1 1.2 1.1.6 1.8-.4.5-.9.7-.9 1.5',
  feels:
    'M5 8.5V4a1 1 0 0 1 2 0v3.5V2.8a1 1 0 0 1 2 0v4.7V4a1 1 0 0 1 2 0v5.5a4 4 0 0 1-4 4c-1.8 0-2.7-.8-3.6-2.3L2.2 9.4c-.5-.9.6-1.7 1.3-1z',
  smells:
    'M8.5 2.5C8.3 5.5 5 7.8 5 10c0 1 .7 1.5 1.6 1.5.6 0 .9.9 1.7.9s1-.7 1.7-.9c1-.3 1.5-.9 1.3-2M2.5 13.5c.8-.5.8-1.2 1.6-1.7',
  tastes:
    'M2.5 5.5c1.8-1.2 3.2-1.7 5.5-.8 2.3-.9 3.7-.4 5.5.8-1 2-3 3-5.5 3s-4.5-1-5.5-3zM5.5 8.2v2.3a2.5 2.5 0 0 0 5 0V8.2M8 8.5V11',
}

export function SenseIcon({ sense }: { sense: Sense }) {
  return (
    <svg className="g-sense" width="24" height="24" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[sense]} />
    </svg>
  )
}
