import { z } from 'zod'

/** ISO 216, in mm, upright. */
export const papers = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
} as const
export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as Paper[]
export const orientations = ['landscape', 'portrait'] as const

/** How a map is put on paper. `tiled`: as a poster of the paper's size, on sheets of A4 to be cut and glued. */
export const sheets = z.strictObject({
  paper: z.enum(paperNames as [Paper, ...Paper[]]).default('A3'),
  orientation: z.enum(orientations).default('landscape'),
  tiled: z.boolean().default(false),
})
export type Sheets = z.infer<typeof sheets>

/** mm. No printer reaches the edge: crop marks and names of sheets stand there. */
export const margin = 10
/** mm by which neighbouring sheets show the same, so that they can be glued. */
export const overlap = 10

/** One page: `x`, `y`: the poster's point at its printable corner; all in mm. */
export type Page = { row: number; column: number; x: number; y: number }
export type PagePlan = {
  /** The whole picture. */
  poster: { width: number; height: number }
  /** Every page of the file, and what of it is printed on. */
  page: { width: number; height: number; orientation: (typeof orientations)[number] }
  printable: { width: number; height: number }
  rows: number
  columns: number
  pages: Page[]
}

const turned = ({ width, height }: { width: number; height: number }, orientation: string) =>
  orientation === 'landscape' ? { width: height, height: width } : { width, height }

/** The pages for a choice; tiled, on A4 the way round that needs fewer sheets. */
export function pagesFor({ paper, orientation, tiled }: Sheets): PagePlan {
  const poster = turned(papers[paper], orientation)
  if (!tiled) {
    const page = { ...poster, orientation }
    return { poster, page, printable: poster, rows: 1, columns: 1, pages: [{ row: 0, column: 0, x: 0, y: 0 }] }
  }
  const plans = orientations.map((way) => tiles(poster, way))
  return plans[1]!.pages.length < plans[0]!.pages.length ? plans[1]! : plans[0]!
}

function tiles(poster: { width: number; height: number }, orientation: (typeof orientations)[number]): PagePlan {
  const page = { ...turned(papers.A4, orientation), orientation }
  const printable = { width: page.width - 2 * margin, height: page.height - 2 * margin }
  const count = (length: number, room: number) => Math.max(1, Math.ceil((length - overlap) / (room - overlap)))
  const columns = count(poster.width, printable.width)
  const rows = count(poster.height, printable.height)
  const pages = Array.from({ length: rows * columns }, (_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns]
    return { row, column, x: column * (printable.width - overlap), y: row * (printable.height - overlap) }
  })
  return { poster, page, printable, rows, columns, pages }
}

/** "B3": the second row, the third sheet in it. */
export const sheetName = ({ row, column }: Page): string => `${String.fromCharCode(65 + row)}${column + 1}`
