import { useSyncExternalStore } from 'react'

/** Whether a media query holds, told again when that changes. */
function media(query: string): () => boolean {
  const list = matchMedia(query)
  const subscribe = (tell: () => void) => {
    list.addEventListener('change', tell)
    return () => list.removeEventListener('change', tell)
  }
  return () => useSyncExternalStore(subscribe, () => list.matches)
}

/** Too narrow for two panes: a phone, or a screen zoomed to 400%. The style sheets say the same width. */
export const useNarrow = media('(max-width: 720px)')
/** Room for all views in one row; or so narrow that they stand in several. */
export const useAllTabs = media('(min-width: 1240px), (max-width: 720px)')
