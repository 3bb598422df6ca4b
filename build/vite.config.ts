import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type HtmlTagDescriptor, type Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The modules of `renderer/client/start.ts`: what opens the file before there is anything to draw it. */
const asking =
  /\/(zod|fractional-indexing|zustand\/esm\/vanilla|shared\/(records|edits|text)|shared\/(?!paths)[^/]+\.ts|renderer\/client\/(?!hooks|computed|wire))/

const isEntry = (made: { type: string } | undefined) => made !== undefined && 'isEntry' in made && made.isEntry === true

/** What is wanted at the first picture and named in no tag: asked for with the page, not when it is come across. */
const early: Plugin = {
  name: 'early',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {} }) {
      const link = (href: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
        ...{ tag: 'link', injectTo: 'head' },
        attrs: { href: `./${href}`, crossorigin: true, ...attrs },
      })
      const tags: HtmlTagDescriptor[] = []
      const files = new Set<string>()
      for (const [name, made] of Object.entries(bundle)) {
        if (/\/(atkinson|source-serif).*-latin-wght-normal-.*woff2$/.test(name))
          tags.push(link(name, { rel: 'preload', as: 'font', type: 'font/woff2' }))
        if (made.type === 'chunk' && /\/renderer\/(screen.tsx|client\/start.ts)$/.test(made.facadeModuleId ?? ''))
          for (const file of [name, ...made.imports.filter((one) => !isEntry(bundle[one]))]) files.add(file)
      }
      return [...tags, ...[...files].map((file) => link(file, { rel: 'modulepreload' }))]
    },
  },
}

/** The pages: bundled for Chromium of Electron and for browsers of the last years. */
export default defineConfig({
  root: here('../renderer'),
  base: './',
  cacheDir: here('../out/.vite'),
  plugins: [react(), early],
  build: {
    outDir: here('../out/renderer'),
    emptyOutDir: true,
    // One style sheet: what is loaded later looks right when it comes.
    cssCodeSplit: false,
    // The content security policy allows no inline script, which the polyfill would be; nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1_500,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // A few files at the start rather than thirty: what connects, what asks for the file, what several parts share,
        // the first screen.
        codeSplitting: {
          groups: [
            { name: 'paths', priority: 3, test: /shared\/(paths|room\/(paths|limits))\.ts/ },
            { name: 'client', priority: 2, test: asking },
            { name: 'common', priority: 1, minShareCount: 2 },
          ],
        },
      },
    },
  },
  logLevel: 'warn',
})
