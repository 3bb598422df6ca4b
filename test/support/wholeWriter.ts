// A process that writes a file as every export is written, and says when it has.
import { writeSync } from 'node:fs'
import { writeWhole } from '../../electron/exports/writeWhole.ts'

writeWhole(process.argv[2]!, Buffer.from('new '.repeat(100_000)))
writeSync(1, 'done\n')
