import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { expand } from '../../../shared/edits/expand.ts'
import { counted, counts } from '../../../shared/insight/counts.ts'
import { layoutOf } from '../../../shared/map/layout.ts'
import { recordTypes } from '../../../shared/records/index.ts'
import { RecordSet } from '../../../shared/records/set.ts'
import { generateEngagement } from '../../fixtures/generate.ts'
import type { Content } from '../plain/content.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const out = here('../../../out/bench')
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Builds the pages beside which Touchline is measured. */
export async function buildPlain(): Promise<void> {
  await build({
    configFile: false,
    root: here('../plain'),
    base: './',
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'esnext',
      chunkSizeWarningLimit: 2_000,
      rollupOptions: { input: ['index.html', 'canvas.html', 'data.html'].map((name) => here(`../plain/${name}`)) },
    },
  })
}

/** The content for a number of cards: what the plain pages show, and all records as the app's screen gets them. */
export function contentOf(touchpoints: number): { content: string; records: string } {
  const records = new RecordSet()
  expand(records, generateEngagement(touchpoints).changes)
  const layout = layoutOf(records, records.all('journey')[0]!.id)
  const content: Content = {
    cards: [...layout.cards.values()].map(({ id, x, y, width, height, touchpoint }) => {
      const { title, momentOfTruth, currentRating: current, idealRating: ideal } = touchpoint
      const figures = counts(records, id)
      return { id, x, y, width, height, title, momentOfTruth, current, ideal, counts: counted.map((of) => figures[of]) }
    }),
    arrows: records.all('connection').map(({ id, from, to }) => ({ id, from, to })),
  }
  return {
    content: JSON.stringify(content),
    records: JSON.stringify(recordTypes.map((type) => [type, records.all(type)])),
  }
}

/** Serves the built pages and their content on 127.0.0.1. */
export async function servePlain(sizes: readonly number[]): Promise<{ origin: string; close(): void }> {
  const made = new Map(sizes.map((size) => [String(size), contentOf(size)]))
  const server = createServer((request, response) => {
    const path = normalize(request.url?.split('?')[0] ?? '/')
    const [, kind, size] = /^\/(content|records)-(\d+)\.json$/.exec(path) ?? []
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream')
    if (kind) return response.end(made.get(size!)![kind as 'content' | 'records'])
    const file = join(out, path)
    if (!existsSync(file)) return response.writeHead(404).end()
    return createReadStream(file).pipe(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
