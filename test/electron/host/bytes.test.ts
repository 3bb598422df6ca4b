import { readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extensionOf } from '../../../shared/exporting.ts'
import { exportFormats } from '../../../shared/protocol.ts'
import { secret, tellingChunks } from '../../support/metadata.ts'
import { makePng } from '../../support/png.ts'
import { type Screen, startServed } from '../../support/served.ts'

let app: Awaited<ReturnType<typeof startServed>>
let screen: Screen
let file: string
beforeAll(async () => {
  app = await startServed()
  screen = await app.screen()
  file = (await screen.call('create', { name: 'Client', from: 'sample' })).file!
  await screen.call('open', { file, since: null })
})
afterAll(() => app.close())

const post = (path: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
  app.ask(path, { method: 'POST', headers: { ...app.own, ...headers }, body })
const errorOf = (body: Buffer) => (JSON.parse(body.toString()) as { error: { code: string; words: string } }).error

describe('pages', () => {
  test('come with a policy that lets nothing in from elsewhere, and are kept by no cache', async () => {
    const { status, headers, body } = await app.ask('/')
    expect([status, body.toString()]).toEqual([200, expect.stringContaining('Touchline')])
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })

  const up = ['..', '%2e%2e', '.%2e', '%252e%252e', '..%00', '....', '..\\', '..%5c', '%c0%ae%c0%ae', '..;']
  const slashes = ['/', '//', '%2f', '\\', '%5c', '/./']
  const ends = ['secret.json', 'data/files.json']
  test.each(up)('do not lead out of their folder by %s', async (part) => {
    for (const slash of slashes)
      for (const depth of [1, 2])
        for (const end of ends)
          for (const start of ['/', '/index.html/', '//']) {
            const path = `${start}${`${part}${slash}`.repeat(depth)}${end}`
            const { status, body } = await app.ask(path, { headers: app.own })
            expect([400, 404], path).toContain(status)
            expect(body.toString(), path).not.toMatch(/beside the pages|openedAt/)
          }
  })

  test('are not found by an absolute path, a NUL or a type that is not served', async () => {
    for (const path of [
      `/${encodeURI(join(app.folder, 'secret.json'))}`,
      '/index.html%00.json',
      '/index',
      '/files.json',
    ])
      expect((await app.ask(path, { headers: app.own })).status, path).toBe(404)
  })

  test('are asked for with GET only', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])
      expect((await app.ask('/', { method, headers: app.own })).status, method).toBe(405)
  })

  test('a request without a Host gets nothing', async () => {
    const answer = await new Promise<string>((done) => {
      let text = ''
      const socket = connect(app.served.port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'))
      socket.on('data', (part) => {
        text += part
      })
      socket.on('close', () => done(text))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 (400|421) /)
    expect(answer).not.toContain('<title>')
  })
})

describe('uploads', () => {
  test('are imported under their name, in a new engagement and in the open one', async () => {
    const { body } = await post('/upload', 'Touchpoint\nReceipt\n', {
      'x-name': encodeURIComponent('Quittungen – März.csv'),
    })
    const { upload } = JSON.parse(body.toString()) as { upload: string }
    expect(await screen.call('previewImport', { upload, file: null })).toMatchObject({ used: 1, touchpoints: 1 })
    const other = await app.screen()
    await other.call('open', { file, since: null })
    await other.call('import', { upload, file, name: 'Client' })
    expect(screen.events.at(-1)).toMatchObject({
      event: 'edit',
      edit: { label: expect.stringContaining('Quittungen – März.csv') },
    })
    const made = await screen.call('import', { upload, file: null, name: '../../Receipts' })
    const entry = (await screen.call('home', {})).files.find((one) => one.file === made.file)!
    expect(entry.folder).toBe(join(app.folder, 'files'))
  })

  test('that cannot be used leave no file behind', async () => {
    const before = readdirSync(join(app.folder, 'files'))
    for (const [name, body] of [
      ['a.csv', 'Name\nAnn\n'],
      ['b.json', '{}'],
      ['c.csv', Buffer.alloc(100)],
    ] as const) {
      const { upload } = JSON.parse((await post('/upload', body, { 'x-name': name })).body.toString()) as {
        upload: string
      }
      await expect(screen.call('import', { upload, file: null, name: 'New' }), name).rejects.toThrow(name)
      await expect(screen.call('openUpload', { upload }), name).rejects.toThrow('was not made by Touchline')
    }
    expect(readdirSync(join(app.folder, 'files'))).toEqual(before)
  })

  test('that say they are too large are refused at once', async () => {
    const { status, body } = await post('/upload', 'x', {
      'x-name': 'big.csv',
      'content-length': String(51 * 1024 * 1024),
    })
    expect([status, errorOf(body)]).toEqual([
      400,
      expect.objectContaining({
        code: 'import.tooLarge',
        words: expect.stringContaining('big.csv is too large to import (more than 50 MiB)'),
      }),
    ])
  })

  test('that turn out too large are cut off, whatever they say', async () => {
    const sent = await new Promise<number>((done) => {
      const piece = Buffer.alloc(1024 * 1024, 'x')
      let pieces = 0
      const socket = connect(app.served.port, '127.0.0.1')
      socket.write(
        `POST /upload HTTP/1.1\r\nHost: ${app.name}\r\nOrigin: ${app.origin}\r\nCookie: ${app.cookie}\r\nTransfer-Encoding: chunked\r\n\r\n`,
      )
      const more = () => {
        while (pieces < 200) {
          pieces++
          if (!socket.write(Buffer.concat([Buffer.from('100000\r\n'), piece, Buffer.from('\r\n')]))) return
        }
      }
      socket.on('drain', more)
      socket.on('error', () => {})
      socket.on('close', () => done(pieces))
      more()
    })
    expect(sent).toBeGreaterThan(49)
    expect(sent).toBeLessThan(100)
    expect((await screen.call('home', {})).files.length).toBeGreaterThan(0)
  })

  test('are held eight at a time, the oldest gives way', async () => {
    const uploads: string[] = []
    for (let i = 0; i < 9; i++)
      uploads.push(
        (JSON.parse((await post('/upload', 'Touchpoint\nA\n')).body.toString()) as { upload: string }).upload,
      )
    await expect(screen.call('previewImport', { upload: uploads[0]!, file: null })).rejects.toMatchObject({
      code: 'request.unknown',
    })
    expect((await screen.call('previewImport', { upload: uploads[1]!, file: null })).used).toBe(1)
  })
})

describe('photos', () => {
  test('are taken without what they say of their place, and shown as nothing but a picture', async () => {
    const stored = JSON.parse(
      (await post(`/photo/${file}`, makePng(24, 16, tellingChunks()), { 'x-name': 'a.png' })).body.toString(),
    ) as Record<string, unknown>
    expect(stored).toMatchObject({ mediaType: 'image/png', size: makePng(24, 16).length, name: 'a.png' })
    // Without a record that refers to it nobody is shown a picture.
    expect((await app.ask(`/photo/${file}/${stored.hash}`, { headers: app.own })).status).toBe(400)
    const kept = (await app.host.engagements.at(app.host.files.path(file)))!.photo(String(stored.hash))!
    expect(Buffer.from(kept).includes(secret)).toBe(false)
  })

  test.each([
    ['no picture', Buffer.from('<svg/>'), 'photo.notPicture'],
    ['more than 40 megapixels', makePng(8_000, 5_001), 'photo.tooLarge'],
    ['more than 10 MiB', Buffer.alloc(10 * 1024 * 1024 + 1), 'photo.tooLarge'],
    ['far more than 10 MiB', Buffer.alloc(12 * 1024 * 1024), 'photo.tooLarge'],
  ])('of %s are refused', async (_, body, code) => {
    const answer = await post(`/photo/${file}`, body, { 'x-name': 'a.png' })
    expect([answer.status, errorOf(answer.body).code]).toEqual([400, code])
  })

  test('go to an open engagement only', async () => {
    const closed = (await screen.call('create', { name: 'Closed', from: 'blank' })).file!
    expect(errorOf((await post(`/photo/${closed}`, makePng(2, 2))).body).code).toBe('request.closed')
    expect((await post('/photo/made-up', makePng(2, 2))).status).toBe(404)
  })
})

test.each(exportFormats)('an export as %s is downloaded as a file, never shown', async (format) => {
  const done = await screen.call('export', { format })
  if (done.kind !== 'download') throw new Error(done.kind)
  const { status, headers, body } = await app.ask(`/download/${done.download}`, { headers: app.own })
  expect([status, headers['content-disposition']]).toEqual([
    200,
    `attachment; filename*=UTF-8''${encodeURIComponent(done.name)}`,
  ])
  expect(done.name).toMatch(new RegExp(`^Cancelling a subscription, .+\\.${extensionOf(format)}$`))
  expect(body.length).toBeGreaterThan(500)
  expect((await app.ask(`/download/${done.download}`)).status).toBe(401)
})
