import { z } from 'zod'
import { type Code, Refusal } from '../../shared/errors.ts'
import { paths, type StoredPhoto, storedPhoto } from '../../shared/protocol.ts'

const refused = z.object({
  error: z.object({ code: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
})

async function post(path: string, blob: Blob, name: string): Promise<unknown> {
  const response = await fetch(path, { method: 'POST', body: blob, headers: { 'x-name': encodeURIComponent(name) } })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const { data } = refused.safeParse(answer)
  throw new Refusal(
    (data?.error.code ?? 'unexpected') as Code,
    data?.error.values ?? { why: `HTTP ${response.status}` },
  )
}

/** Hands a file's bytes to the host; the answer names them in calls. Throws a Refusal (too large, connection lost). */
export async function upload(file: File): Promise<string> {
  return z.object({ upload: z.string() }).parse(await post(paths.upload, file, file.name)).upload
}

/** Keeps a picture in the open engagement, checked and without its location; the photo record comes after. */
export async function uploadPhoto(engagement: string, picture: File): Promise<StoredPhoto> {
  return storedPhoto.parse(await post(paths.addPhoto(engagement), picture, picture.name || 'photo'))
}

/** Lets the browser save what the host has ready. */
export function saveDownload(download: string, name: string): void {
  const link = document.createElement('a')
  link.href = paths.download(download)
  link.download = name
  link.click()
}
