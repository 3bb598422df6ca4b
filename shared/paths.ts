/** With the answer to a session's secret: the handle of the file with which the page begins, where there is one. */
export const openingHeader = 'x-opening'

/** Paths for bytes, under the page's own origin. */
export const paths = {
  /** POST the secret from the link's fragment; sets the session's cookie (served mode only). */
  session: '/session',
  /** WebSocket (served mode only). */
  socket: '/socket',
  /** POST bytes, file name in the header `x-name` (URI-encoded); answers `{ upload }`. */
  upload: '/upload',
  /** POST picture bytes, name as above; answers `{ hash, mediaType, size, name }`, ready for a photo record. */
  addPhoto: (file: string) => `/photo/${file}`,
  photo: (file: string, hash: string) => `/photo/${file}/${hash}`,
  download: (download: string) => `/download/${download}`,
}
