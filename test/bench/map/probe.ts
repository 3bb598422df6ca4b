/** What is put into every measured page before its own scripts; `window.probe`. Times in ms. */
export type Probe = {
  /** When the last change of the map was painted, from the beginning of the navigation; asked when all is quiet. */
  painted: number
  changed: number
  /** Latencies of the named event from its time stamp to the painted frame, since `listen`. */
  listen(event: string): void
  latencies(): number[]
  /** Frame times while the map is panned or zoomed by one wheel event a frame. */
  frames(kind: 'pan' | 'zoom'): Promise<number[]>
  /** One wheel event with Ctrl that zooms by `factor`. */
  zoom(factor: number): Promise<void>
  /** From a click on what `selector` finds to the painted frame. */
  click(selector: string): Promise<number>
}

declare global {
  interface Window {
    probe: Probe
  }
}

/** Runs in the page: it may use nothing from outside. */
export function install(): void {
  const parts = '.map-sheet, .react-flow, #canvas'
  const surface = () => document.querySelector('.react-flow__pane, #canvas')!
  /** After the frame is painted: a task queued by the last callback before painting runs right after it. */
  const afterPaint = (done: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = done
      port2.postMessage(null)
    })
  const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done))
  let found: number[] = []
  let heard = ''
  const hear = (event: Event) => afterPaint(() => found.push(performance.now() - event.timeStamp))
  const wheel = (init: WheelEventInit) => {
    const target = surface()
    const box = target.getBoundingClientRect()
    const [clientX, clientY] = [box.left + box.width / 2, box.top + box.height / 2]
    target.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, clientX, clientY, ...init }))
  }
  window.probe = {
    painted: 0,
    changed: 0,
    listen: (event) => {
      if (heard) removeEventListener(heard, hear, true)
      found = []
      heard = event
      addEventListener(event, hear, true)
    },
    latencies: () => found,
    frames: async (kind) => {
      const times: number[] = []
      const half = 36
      const until = performance.now() + 5_000
      let last = await nextFrame()
      for (let i = 0; i < 2 * half && performance.now() < until; i++) {
        const way = i < half ? 1 : -1
        wheel(kind === 'pan' ? { deltaX: 70 * way, deltaY: 50 * way } : { deltaY: 3.4 * way, ctrlKey: true })
        const now = await nextFrame()
        times.push(now - last)
        last = now
      }
      return times
    },
    zoom: async (factor) => {
      wheel({ deltaY: -Math.log2(factor) / 0.02, ctrlKey: true })
      await new Promise((done) => setTimeout(done, 400))
    },
    click: (selector) =>
      new Promise((done) => {
        const start = performance.now()
        ;(document.querySelector(selector) as HTMLElement).click()
        afterPaint(() => done(performance.now() - start))
      }),
  }
  new MutationObserver((changes) => {
    const inMap = changes.some(
      ({ target, addedNodes }) =>
        (target instanceof Element && target.closest(parts)) ||
        [...addedNodes].some((node) => node instanceof Element && (node.matches(parts) || node.querySelector(parts))),
    )
    if (!inMap) return
    window.probe.changed = performance.now()
    afterPaint(() => {
      window.probe.painted = performance.now()
    })
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
}
