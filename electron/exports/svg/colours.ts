const gaps = ['#FFFFFF', '#FDF6E5', '#FAEAC8', '#F5DCA7', '#EECA80'] as const

/** The light theme's values (renderer/ui/tokens.css): an exported map is paper. A test holds them equal. */
export const colours = {
  paper: '#F7F4ED',
  sheet: '#FCFAF6',
  card: '#FFFFFF',
  ink: '#1F1C18',
  ink2: '#544E46',
  ink3: '#6B645A',
  hairline: '#E0DACE',
  rule: '#CBC3B4',
  edge: '#8A8276',
  gaps,
  levels: {
    gap: gaps,
    much: ['#FFFFFF', '#F0E8FA', '#DDCEEF', '#C8B7E4', '#B39FD8'],
    owner: ['#DEBDB2', '#B5E2FE', '#BAC680', '#B0BCC9', '#D8F4B6', '#7BBFF6'],
  },
  bars: { gap: '#7A5600', much: '#472C7A' },
  ratings: {
    '-2': { fill: '#9C3A12', on: '#FFFFFF', edge: '#9C3A12' },
    '-1': { fill: '#EDB48A', on: '#3A1A08', edge: '#B05F2A' },
    '0': { fill: '#D9D3C6', on: '#1F1C18', edge: '#7E776B' },
    '1': { fill: '#A3C8E8', on: '#0C2A45', edge: '#3674AA' },
    '2': { fill: '#1B5A98', on: '#FFFFFF', edge: '#1B5A98' },
  } as Record<string, { fill: string; on: string; edge: string }>,
} as const

export const fontFamily = "'Atkinson Hyperlegible Next', 'Noto Sans', 'Segoe UI', sans-serif"
