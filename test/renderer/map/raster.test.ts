import { expect, test } from 'vitest'
import { Raster } from '../../../renderer/map/raster.ts'

const [ink, paper] = [0xff181c1f, 0xfff6fafc]

const rows = ({ pixels, width }: Raster) =>
  Array.from({ length: pixels.length / width }, (_, y) =>
    [...pixels.subarray(y * width, (y + 1) * width)]
      .map((one) => (one === ink ? '#' : one === paper ? 'o' : '.'))
      .join(''),
  )

test('writes a box of whole pixels, and another over it', () => {
  const raster = new Raster(7, 5)
  raster.box(1, 1, 5, 3, ink)
  raster.box(2, 2, 3, 1, paper)
  expect(rows(raster)).toEqual(['.......', '.#####.', '.#ooo#.', '.#####.', '.......'])
})

test('cuts a box at the edges, and leaves out what is beside them or has no size', () => {
  const raster = new Raster(4, 3)
  raster.box(-2, -2, 3, 3, ink)
  raster.box(3, 2, 9, 9, paper)
  raster.box(-5, 0, 3, 3, ink)
  raster.box(4, 0, 3, 3, ink)
  raster.box(1, -4, 2, 4, ink)
  raster.box(1, 1, 0, 2, ink)
  raster.box(1, 1, -2, 2, ink)
  expect(rows(raster)).toEqual(['#...', '....', '...o'])
})
