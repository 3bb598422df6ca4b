/**
 * Boxes by the thousand, written into pixels as `ImageData` holds them. A canvas takes 4 µs for each box to note and to
 * draw it, and the whole map at 5,000 touchpoints has ten thousand: 40 ms of one frame.
 */
export class Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint32Array<ArrayBuffer>

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint32Array(width * height)
  }

  /**
   * A box of whole pixels, cut at the picture's edges; it replaces what is under it. `colour`: `0xAABBGGRR`, as
   * little-endian memory has it.
   */
  box(left: number, top: number, width: number, height: number, colour: number): void {
    const { pixels } = this
    const from = Math.max(0, left)
    const to = Math.min(this.width, left + width)
    const bottom = Math.min(this.height, top + height)
    for (let y = Math.max(0, top); y < bottom; y++) {
      const end = y * this.width + to
      for (let at = y * this.width + from; at < end; at++) pixels[at] = colour
    }
  }
}
