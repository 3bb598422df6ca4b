import { planImport } from '../../electron/imports/index.ts'
import type { ImportPreview } from '../../shared/protocol.ts'
import { blankRecords } from '../fixtures/sample.ts'

/** What a file would do to a new engagement. */
export const previewOf = (bytes: Uint8Array, name: string): ImportPreview =>
  planImport(bytes, name, blankRecords()).preview
