/** As many dots as there are: filled those that count, open the others. More than twelve are a figure beside it. */
export function Dots({ filled, of }: { filled: number; of: number }) {
  if (of > 12 || of === 0) return null
  return (
    <svg className="g-dots" width={of * 16} height="16" viewBox={`0 0 ${of * 16} 16`} aria-hidden="true">
      {[...Array(of).keys()].map((dot) => (
        <circle key={dot} cx={dot * 16 + 8} cy="8" r="5.5" className={dot < filled ? 'g-dot-filled' : 'g-dot-open'} />
      ))}
    </svg>
  )
}
