/** Paths under the room's own origin. */
export const roomPaths = {
  /** The guest's page; the whole app, for those who may see the map, is at `map`. */
  page: '/',
  map: '/map',
  /** POST a `joining`; sets the guest's cookie and answers `joined`. */
  join: '/join',
  /** WebSocket of the guest's page; the whole app's is `paths.socket`. */
  socket: '/guest',
  /** POST picture bytes, their name in the header `x-name` (URI-encoded); answers a `StoredPhoto`. */
  addPhoto: '/photo',
  photo: (hash: string) => `/photo/${hash}`,
}
