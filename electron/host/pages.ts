import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

/** Nothing from elsewhere, no inline script or style sheet, no frame, no form. */
export const policy = (socket: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text becomes markup or code, whoever wrote it: React makes elements, and nothing else is needed.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')

/** Headers of every answer, whatever it holds. */
export const safeHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** A file of the built pages; null where there is none of that name, or where the name leads out of the folder. */
export async function page(folder: string, path: string, socket: string): Promise<Response | null> {
  const name = path === '/' ? 'index.html' : path.slice(1)
  const full = normalize(join(folder, name))
  const type = types[extname(full)]
  if (!type || name.includes('\0') || !full.startsWith(folder + sep)) return null
  try {
    const bytes = await readFile(full)
    return new Response(new Uint8Array(bytes), {
      headers: { ...safeHeaders, 'content-type': type, 'content-security-policy': policy(socket) },
    })
  } catch {
    return null
  }
}
