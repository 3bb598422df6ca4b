import { useEffect, useState } from 'react'
import { t } from '../../shared/text/index.ts'

/** Blank modules around the code, as ISO/IEC 18004 asks for. */
const quiet = 4

/** A QR code, dark on light in both themes: readers look for that. The library comes only when it is shown. */
export function Qr({ text }: { text: string }) {
  const [code, setCode] = useState<{ size: number; path: string } | null>(null)
  useEffect(() => {
    let shown = true
    void import('qrcode').then(({ default: { create } }) => {
      const { modules } = create(text, { errorCorrectionLevel: 'M' })
      if (shown) setCode({ size: modules.size, path: pathOf(modules.size, modules.data) })
    })
    return () => {
      shown = false
    }
  }, [text])
  const side = (code?.size ?? 0) + 2 * quiet
  return (
    <svg className="room-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t('room.join.qr')}>
      <rect width={side} height={side} fill="#ffffff" />
      {code && <path d={code.path} fill="#000000" shapeRendering="crispEdges" />}
    </svg>
  )
}

/** Each run of dark modules of a row as one rectangle. */
function pathOf(size: number, data: ArrayLike<number>): string {
  let path = ''
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue
      const from = x
      while (x < size && data[y * size + x]) x++
      path += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`
    }
  return path
}
