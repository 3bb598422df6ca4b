// Durations are never asserted by the clock: a machine that others use too stretches them. What can be asserted is how
// much of the processor this thread took, whoever else had it in between.

/** Milliseconds of the processor that this thread has taken so far. */
export function taken(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1_000
}

/** Watches how long this thread is busy with one thing; the answer ends it: the longest, in milliseconds taken. */
export function longestTaken(): () => number {
  let longest = 0
  let last = taken()
  const look = () => {
    const now = taken()
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
