import { useEffect, useState } from 'react'

/** Milliseconds since 1970, told anew every second while somebody looks. */
export function useNow(runs = true): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (!runs) return
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [runs])
  return now
}

/** "4:05", "1:02:09"; of milliseconds, never below zero. */
export function asTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000))
  const two = (figure: number) => String(figure).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const head = minutes < 60 ? String(minutes) : `${Math.floor(minutes / 60)}:${two(minutes % 60)}`
  return `${head}:${two(seconds % 60)}`
}

/** Milliseconds until a moment by the host's clock, which is `ahead` of the phone's; below zero when it is over. */
export const leftUntil = (ends: string, now: number, ahead: number): number => Date.parse(ends) - (now + ahead)
