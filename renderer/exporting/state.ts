import { create } from 'zustand'
import type { ExportFormat } from '../../shared/protocol.ts'

type Exporting = {
  /** The export being written on this screen; there is at most one. */
  running: { id: string; format: ExportFormat; done: number } | null
  /** Whether the dialog is open that asks what to include, and for which format. */
  asking: ExportFormat | null
  ask(format: ExportFormat | null): void
}

export const useExporting = create<Exporting>((set) => ({
  running: null,
  asking: null,
  ask: (asking) => set({ asking }),
}))
