import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What a guest's phone has to be able to do: browsers of November 2021, five years old. */
export const guestTargets = ['chrome96', 'safari15.1']

/** The guests' page: light, and for older browsers than the rest. Built beside the other pages, after them. */
export default defineConfig({
  root: here('../renderer'),
  base: './',
  cacheDir: here('../out/.vite-guest'),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here('../out/renderer'),
    emptyOutDir: false,
    target: guestTargets,
    cssTarget: guestTargets,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      input: here('../renderer/guest.html'),
      output: {
        entryFileNames: 'assets/guest-[hash].js',
        chunkFileNames: 'assets/guest-[name]-[hash].js',
        assetFileNames: 'assets/guest-[hash][extname]',
      },
    },
  },
  logLevel: 'warn',
})
