import { later } from '../ui/later.tsx'

// What the first picture of an engagement does without.
export const EngagementDialog = later(async () => (await import('../engagement/EngagementDialog.tsx')).EngagementDialog)
export const ExportDialog = later(async () => (await import('../exporting/ExportDialog.tsx')).ExportDialog)
export const Glossary = later(async () => (await import('../glossary/Glossary.tsx')).Glossary)
export const HealthDialog = later(async () => (await import('../health/HealthDialog.tsx')).HealthDialog)
export const ImportDialog = later(async () => (await import('../importing/ImportDialog.tsx')).ImportDialog)
export const InsightView = later(async () => (await import('../insight/InsightView.tsx')).InsightView)
export const OutlineView = later(async () => (await import('../outline/OutlineView.tsx')).OutlineView)
export const Palette = later(async () => (await import('../palette/Palette.tsx')).Palette)
export const PasteDialog = later(async () => (await import('../pasting/PasteDialog.tsx')).PasteDialog)
export const PlanView = later(async () => (await import('../plan/PlanView.tsx')).PlanView)
export const Presentation = later(async () => (await import('../present/Presentation.tsx')).Presentation)
export const Versions = later(async () => (await import('../versions/Versions.tsx')).Versions)
