// The host of the measurement, in a process of its own as in the app: serves the owner, and says what memory it takes.
import { join } from 'node:path'
import { startHost } from '../../../electron/host/host.ts'
import { serve } from '../../../electron/host/http.ts'

const [folder, opening, pages] = process.argv.slice(2) as [string, string, string]
const host = startHost({
  dataFolder: join(folder, 'data'),
  filesFolder: folder,
  native: null,
  opening,
  room: { port: 0, loopback: true, pages },
})
const served = await serve({ host, pages })
process.send!({ link: served.link })
process.on('message', (asked) => {
  if (asked === 'memory') process.send!({ memory: process.memoryUsage().rss })
})
process.on('disconnect', () => process.exit(0))
