/**
 * How large letters must be on the wall. 20 minutes of arc is what ISO 9241-303 recommends for the height of capitals;
 * here it is asked of the height of the small x, which is stricter. Lengths in mm.
 */
export const legibility = {
  distance: 5_000,
  arcMinutes: 20,
  /** Height of the picture on the wall: 1.5 m, 2.67 m wide at 16 : 9. */
  picture: 1_500,
  /** Height of the x by the font's size; both fonts of the product have at least this (a test reads them). */
  xHeight: 0.475,
}

/** The least size of type, as a percentage of the picture's height (`vh`). */
export function leastSize({ distance, arcMinutes, picture, xHeight } = legibility): number {
  const x = 2 * distance * Math.tan((arcMinutes / 60 / 2) * (Math.PI / 180))
  return (x / xHeight / picture) * 100
}

/** What the presentation uses: `--present-least` in present.css. */
export const leastUsed = 4.2
