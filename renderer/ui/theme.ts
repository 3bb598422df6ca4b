import { create } from 'zustand'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const key = 'touchline.theme'
const prefersDark = matchMedia('(prefers-color-scheme: dark)')

/** Light, dark, or as the system; kept on this machine. */
export const useTheme = create<{ theme: Theme; setTheme(theme: Theme): void }>()((set) => ({
  theme: themes.find((one) => one === localStorage.getItem(key)) ?? 'system',
  setTheme: (theme) => {
    localStorage.setItem(key, theme)
    set({ theme })
    paint()
  },
}))

export function paint(): void {
  const { theme } = useTheme.getState()
  const dark = theme === 'dark' || (theme === 'system' && prefersDark.matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

prefersDark.addEventListener('change', paint)
paint()
