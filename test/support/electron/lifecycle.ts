let ready = false

/** Whether the app is ready: some calls must come before that, some after. */
export const isReady = (): boolean => ready

export function becomeReady(): void {
  ready = true
}
