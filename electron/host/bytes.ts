import { asRefusal, fail } from '../../shared/errors.ts'
import { paths, type StoredPhoto } from '../../shared/protocol.ts'
import { bytesOf, recordTypes } from '../../shared/records/index.ts'
import type { View } from '../../shared/records/set.ts'
import { pictureType, readPhoto } from '../imports/photo.ts'
import type { Ledger } from '../ledger/index.ts'
import type { Host } from './host.ts'
import { page, safeHeaders } from './pages.ts'
import { uploadLimit } from './parcels.ts'

type Options = { host: Host; pages: string; socket?: string }

const photoLimit = 11 * 1024 * 1024

/** Answers a request for a page, a photo, an upload or a download: over HTTP and over Electron's protocol alike. */
export function answerBytes({ host, pages, socket = '' }: Options): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url)
    try {
      if (request.method === 'POST') return await take(host, pathname, request)
      if (request.method !== 'GET') return words(405, 'method')
      return (await give(host, pathname)) ?? (await page(pages, pathname, socket)) ?? words(404, 'not found')
    } catch (error) {
      const { code, values, message } = asRefusal(error)
      return json({ error: { code, values, words: message } }, code === 'request.unknown' ? 404 : 400)
    }
  }
}

/** Whether a path holds something of an engagement, or takes it in: then the session must be known first. */
export const isData = (pathname: string): boolean => /^\/(photo|upload|download)(\/|$)/.test(pathname)

async function take(host: Host, pathname: string, request: Request): Promise<Response> {
  const name = fileName(request.headers.get('x-name'))
  if (pathname === paths.upload) {
    const bytes = await body(request, uploadLimit, () =>
      fail('import.tooLarge', { file: name, why: `more than ${uploadLimit / 1024 / 1024} MiB` }),
    )
    return json({ upload: host.parcels.hold({ name, bytes, mediaType: 'application/octet-stream' }) })
  }
  const [, kind, file] = pathname.split('/')
  if (kind !== 'photo' || !file) return words(404, 'not found')
  const ledger = await host.engagements.at(host.files.path(file))
  if (!ledger) throw fail('request.closed')
  return json(await takePicture(ledger, request))
}

/** Keeps a picture that was sent, checked and without what it knows of where it was taken. */
export async function takePicture(ledger: Ledger, request: Request): Promise<StoredPhoto> {
  const name = fileName(request.headers.get('x-name'))
  const bytes = await body(request, photoLimit, () =>
    fail('photo.tooLarge', { file: name, why: `more than ${photoLimit / 1024 / 1024 - 1} MiB` }),
  )
  const photo = readPhoto(bytes, name)
  const hash = await ledger.addPhoto(photo.bytes)
  return { hash, mediaType: photo.mediaType, size: photo.bytes.length, name }
}

/** A picture as bytes that are nothing but a picture, whatever a browser makes of them. */
export const givePicture = (bytes: Uint8Array, headers: Record<string, string>): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': pictureType(bytes) ?? 'application/octet-stream',
      'content-disposition': 'inline',
      'content-security-policy': "default-src 'none'; sandbox",
    },
  })

async function give(host: Host, pathname: string): Promise<Response | null> {
  const [, kind, id, hash] = pathname.split('/')
  if (kind === 'download' && id) {
    const { name, bytes, mediaType } = host.parcels.get(id)
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...safeHeaders,
        'content-type': mediaType,
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    })
  }
  if (kind !== 'photo' || !id || !hash) return null
  const ledger = await host.engagements.at(host.files.path(id))
  const bytes = ledger && isShown(ledger.records, hash) ? ledger.photo(hash) : undefined
  if (!bytes) throw fail('photo.missing')
  return givePicture(bytes, safeHeaders)
}

/** Whether a record shows these bytes as a picture; versions are read by a call, never as bytes. */
export const isShown = (view: View, hash: string): boolean =>
  recordTypes.some(
    (type) =>
      type !== 'version' &&
      bytesOf[type].some((field) => (view.all(type) as Record<string, unknown>[]).some((one) => one[field] === hash)),
  )

/** Reads a body, but never more than `limit` bytes of it, whatever its length header says. */
async function body(request: Request, limit: number, tooLarge: () => Error): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > limit) throw tooLarge()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

function fileName(header: string | null): string {
  try {
    return decodeURIComponent(header ?? '').slice(0, 200) || 'file'
  } catch {
    return 'file'
  }
}

const json = (value: unknown, status = 200) => Response.json(value, { status, headers: safeHeaders })
const words = (status: number, text: string) => new Response(text, { status, headers: safeHeaders })
