/**
 * Runs `work` soon, and however often it is asked for, at most once in `ms`, and so seldom that it takes at most a
 * twentieth of the time: what is told to many must not hold up what one is typing.
 */
export function gently(ms: number, work: () => void): { ask(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined
  let free = 0
  let stopped = false
  const run = () => {
    timer = undefined
    const begun = performance.now()
    work()
    const now = performance.now()
    free = now + Math.max(ms, 19 * (now - begun))
  }
  return {
    ask() {
      if (timer || stopped) return
      // Never at once: what one message changes in several places is told once.
      timer = setTimeout(run, Math.max(5, free - performance.now()))
      timer.unref()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
