import type { counted } from '../../shared/insight/counts.ts'

type Counted = (typeof counted)[number]

/** A ruler, an hourglass, a quotation mark, a branching, a way up: 12 by 12, drawn for 11 pixels. */
const shapes: Record<Counted, { d: string; solid?: boolean }> = {
  standard: { d: 'M1 3.8h10v4.4H1zM3.5 3.8v2M6 3.8v2.8M8.5 3.8v2' },
  activity: { d: 'M2.6 1.6h6.8L6 6zM2.6 10.4h6.8L6 6z', solid: true },
  story: {
    d: 'M1.6 7.2V5.6C1.6 4.2 2.4 3.3 4 3v1.3c-.7.2-1 .6-1 1.2h1.2v2.9H1.6zM7 7.2V5.6C7 4.2 7.800 3.3 9.4 3v1.3c-.7.2-1 .6-1 1.2h1.2v2.9H7z',
    solid: true,
  },
  cause: { d: 'M6 1.3v3.4M6 4.700 2.6 7.600v3M6 4.700l3.4 2.900v3' },
  opportunity: { d: 'M1.600 10.6h8.8M6 8.200V1.8M3.3 4.300 6 1.600l2.7 2.700' },
}

export function CountIcon({ of }: { of: Counted }) {
  const { d, solid } = shapes[of]
  return (
    <svg className={solid ? 'map-icon solid' : 'map-icon'} viewBox="0 0 12 12" aria-hidden="true">
      <path d={d} />
    </svg>
  )
}
