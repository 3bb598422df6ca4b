import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packaging } from '../../build/electron-builder.ts'
import { drawIcons, iconFile } from '../../build/icons.ts'
import { root } from '../../build/renderer.ts'
import { runWords } from '../support/desktop/withDouble.ts'

const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'))
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchline-package-'))
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'build', 'build.ts')], { encoding: 'utf8' })
  expect(status, stderr).toBe(0)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the packaging configuration', () => {
  it('is one that electron-builder accepts, and it would refuse a word it does not know', async () => {
    const { validateConfiguration } = builder('app-builder-lib/out/util/config/config') as {
      validateConfiguration(config: object, logger: object): Promise<void>
    }
    const { DebugLogger } = builder('builder-util') as { DebugLogger: new (on: boolean) => object }
    await expect(validateConfiguration(packaging, new DebugLogger(false))).resolves.toBeUndefined()
    await expect(validateConfiguration({ ...packaging, fuses: {} }, new DebugLogger(false))).rejects.toThrow(/fuses/)
  })

  it('names only files that are there', () => {
    const named = [
      ...(packaging.files as string[]).filter((one) => !one.startsWith('!')).map((one) => one.replace(/\/?\*.*$/, '')),
      (packaging.extraFiles as { from: string }[])[0]!.from,
      packaging.win!.icon as string,
      packaging.mac!.icon as string,
      packaging.linux!.icon!,
    ]
    for (const [platform, arch] of ['linux x64', 'linux arm64', 'darwin x64', 'darwin arm64', 'win32 x64'].map((one) =>
      one.split(' '),
    ))
      for (const name of named)
        expect(
          existsSync(join(root, name.replace(/\$\{platform\}/, platform!).replace(/\$\{arch\}/, arch!))),
          name,
        ).toBe(true)
  })

  it('has icons that are the drawing of the page’s icon', async () => {
    for (const [size, bytes] of await drawIcons()) {
      const kept = readFileSync(iconFile(size))
      expect(Buffer.from(bytes).equals(kept)).toBe(true)
      expect([kept.readUInt32BE(16), kept.readUInt32BE(20)]).toEqual([size, size])
    }
  })
})

// Electron's binary cannot be had on every machine: a stand-in file that holds the wire of fuses takes its place, so that
// electron-builder itself packs the app and flips the fuses. What it packs is then run against the double.
describe.runIf(process.platform === 'linux')('what electron-builder packs around a stand-in for the binary', () => {
  let app: string
  beforeAll(async () => {
    const dist = join(folder, 'electron')
    mkdirSync(join(dist, 'locales'), { recursive: true })
    writeFileSync(
      join(dist, 'electron'),
      Buffer.from('#!/bin/false\ndL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09010111010', 'latin1'),
    )
    chmodSync(join(dist, 'electron'), 0o755)
    for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox'])
      writeFileSync(join(dist, name), 'stand-in')
    const script = `
      import { build } from 'electron-builder'
      import { packaging } from './build/electron-builder.ts'
      await build({ projectDir: ${JSON.stringify(root)}, linux: ['dir'], x64: true, config: { ...packaging,
        electronDist: ${JSON.stringify(dist)}, directories: { ...packaging.directories, output: ${JSON.stringify(join(folder, 'dist'))} } } })`
    const packed = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(packed.status, packed.stdout + packed.stderr).toBe(0)
    app = join(folder, 'dist', 'linux-unpacked')
  }, 120_000)

  it('holds the bundle and better-sqlite3 and nothing else', () => {
    const { listPackage } = builder('@electron/asar') as { listPackage(archive: string, options: object): string[] }
    const names = listPackage(join(app, 'resources', 'app.asar'), { isPack: false })
    expect(names).toContain('/out/main.js')
    expect(names).toContain('/out/preload.cjs')
    expect(names).toContain('/out/renderer/index.html')
    const packages = new Set(names.flatMap((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1] ?? []))
    expect([...packages]).toEqual(['better-sqlite3'])
    expect(names.filter((name) => /\.(ts|tsx|map|cpp|gyp)$|\/(test|docs|deps|src)(\/|$)/.test(name))).toEqual([])
    const unpacked = join(app, 'resources', 'app.asar.unpacked')
    const natives = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    expect(natives.map((one) => relative(unpacked, join(one.parentPath, one.name)))).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    expect(readFileSync(join(app, 'LICENCES.txt'), 'utf8')).toContain('better-sqlite3')
  })

  it('has the fuses of the security checklist', async () => {
    const wire = await getCurrentFuseWire(join(app, 'touchline'))
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeCliInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      onlyLoadAppFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      filePrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      nodeCliInspect: false,
      cookieEncryption: true,
      onlyLoadAppFromAsar: true,
      asarIntegrity: true,
      filePrivileges: false,
    })
  })

  it('answers to the words of the terminal with nothing but what was packed', async () => {
    const { extractAll } = builder('@electron/asar') as { extractAll(archive: string, to: string): void }
    const alone = join(folder, 'alone')
    extractAll(join(app, 'resources', 'app.asar'), alone)
    const run = (...words: string[]) => runWords(folder, words, folder, alone)
    expect(await run('new', 'a.touchline', '--sample')).toMatchObject({ code: 0, error: '' })
    expect(await run('check', 'a.touchline')).toMatchObject({ code: 0, error: '' })
    for (const format of ['docx', 'xlsx', 'png']) {
      expect(await run('export', 'a.touchline', '--format', format, '--out', `a.${format}`)).toMatchObject({ code: 0 })
      expect(existsSync(join(folder, `a.${format}`))).toBe(true)
    }
  }, 60_000)
})
