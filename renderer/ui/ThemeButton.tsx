import { t } from '../../shared/text/index.ts'
import { Contrast } from './icons.ts'
import { MenuButton } from './Menu.tsx'
import { themes, useTheme } from './theme.ts'

export function ThemeButton() {
  const { theme, setTheme } = useTheme()
  return (
    <MenuButton
      label={t('shell.theme.label')}
      icon={<Contrast />}
      items={themes.map((id) => ({
        id,
        label: t(`shell.theme.${id}`),
        shortcut: id === theme ? '✓' : undefined,
        onAction: () => setTheme(id),
      }))}
    />
  )
}
