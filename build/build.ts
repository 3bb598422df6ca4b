import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { fontFiles, pdfFonts, wasmFile } from '../electron/exports/assets.ts'
import { licences } from './licences.ts'
import { buildRenderer, root } from './renderer.ts'

// Everything that the packaged app runs, in out/: pages, main process as ESM, preload as CommonJS.
const out = join(root, 'out')

async function bundle(entry: string, name: string, format: 'es' | 'cjs'): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', 'electron'] },
    build: {
      ssr: join(root, entry),
      outDir: out,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rollupOptions: { output: { format, entryFileNames: name, chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  })
}

rmSync(join(out, 'chunks'), { recursive: true, force: true })
await buildRenderer()
await bundle('electron/main.ts', 'main.js', 'es')
await bundle('electron/inspect.ts', 'inspect.js', 'es')
await bundle('electron/exports/worker.ts', 'exporter.js', 'es')
await bundle('electron/imports/worker.ts', 'importer.js', 'es')
await bundle('electron/preload.ts', 'preload.cjs', 'cjs')
mkdirSync(join(out, 'assets'), { recursive: true })
for (const file of new Set([wasmFile(), ...fontFiles(), ...Object.values(pdfFonts())]))
  cpSync(file, join(out, 'assets', file.split(/[\\/]/).at(-1)!))
cpSync(join(root, 'electron', 'imports', 'samples'), join(out, 'samples'), { recursive: true })
writeFileSync(join(out, 'LICENCES.txt'), licences())
