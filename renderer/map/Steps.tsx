/** A level as steps of a bar, so that it is never told by colour alone; nothing at level 0. */
export function Steps({ tone, steps }: { tone: string; steps: number }) {
  if (!steps) return null
  return (
    <span className={`map-gap ${tone}`} aria-hidden="true">
      {[1, 2, 3, 4].map((step) => (
        <i key={step} className={step <= steps ? 'on' : undefined} />
      ))}
    </span>
  )
}
