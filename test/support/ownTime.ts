import { readFileSync } from 'node:fs'

// How long something takes is asserted without the time in which other programs had the processor: a busy machine fails
// no test, and what waits for anything else (a disk, a lock, a timer) is still found.

/** Milliseconds for which this process's main thread was ready to run and had no processor (Linux; elsewhere none is known). */
function withoutCpu(): number {
  try {
    return Number(readFileSync('/proc/self/schedstat', 'utf8').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}

/** A clock in milliseconds that stands still while the main thread is ready to run and has no processor. */
export const ownTime = (): number => performance.now() - withoutCpu()

/** Watches how long the main thread is busy with one thing; the answer ends it: the longest, in milliseconds of `ownTime`. */
export function longestBusy(): () => number {
  let longest = 0
  let last = ownTime()
  const look = () => {
    const now = ownTime()
    longest = Math.max(longest, now - last)
    last = now
  }
  const clock = setInterval(look, 5)
  return () => {
    clearInterval(clock)
    look()
    return longest
  }
}
