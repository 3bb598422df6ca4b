import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The pages: bundled for Chromium of Electron and for browsers of the last years. */
export default defineConfig({
  root: here('../renderer'),
  base: './',
  cacheDir: here('../out/.vite'),
  plugins: [react()],
  build: {
    outDir: here('../out/renderer'),
    emptyOutDir: true,
    // The content security policy allows no inline script, which the polyfill would be; nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
  },
  logLevel: 'warn',
})
