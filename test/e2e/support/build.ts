import { buildRenderer } from '../../../build/renderer.ts'

/** The pages are built once, before any worker starts: two workers building at once would take them from each other. */
export default buildRenderer
