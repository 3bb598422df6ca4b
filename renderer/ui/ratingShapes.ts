/** Points down below zero, up above, so that a rating is read without its colour. */
export const ratingShapes = {
  down: 'M12 18.8 L22 14 V2.8 Q22 1.2 20.4 1.2 H3.6 Q2 1.2 2 2.8 V14 Z',
  level: 'M3.6 2.5 H20.4 Q22 2.5 22 4 V16 Q22 17.5 20.4 17.5 H3.6 Q2 17.5 2 16 V4 Q2 2.5 3.6 2.5 Z',
  up: 'M12 1.2 L22 6 V17.2 Q22 18.8 20.4 18.8 H3.6 Q2 18.8 2 17.2 V6 Z',
}
/** Where the figure stands in each shape. */
export const figureAt = { down: 12.2, level: 14, up: 15.8 }
export const ratingNames: Record<string, string> = { '-2': 'm2', '-1': 'm1', '0': '0', '1': 'p1', '2': 'p2' }

/** A rating with its sign, with a real minus: "−2", "0", "+1". */
export const signed = (value: number): string => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0')
