import { execFile, execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const has = (program: string): boolean => {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    return false
  }
}

export const hasLibreOffice = has('soffice')

/** Opens files in LibreOffice and gives the bytes of the PDF of each, by the files' names. */
export async function asPdf(folder: string, files: string[]): Promise<Map<string, Buffer>> {
  // A profile of its own: another LibreOffice of this person must not answer instead.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], {
    timeout: 100_000,
  })
  const pdf = (file: string) => join(folder, `${basename(file, extname(file))}.pdf`)
  return new Map(files.map((file) => [basename(file), readFileSync(pdf(file))]))
}
