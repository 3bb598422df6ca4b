import type { ReactNode } from 'react'

type Props = {
  caption: string
  columns: readonly { title: string; figure?: boolean }[]
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
}

/** The figures of a picture as a table; the first cell of a row names it. */
export function DataTable({ caption, columns, rows }: Props) {
  return (
    <table className="insight-table num">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, figure }) => (
            <th key={title} scope="col" data-figure={figure}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, cells: [name, ...rest] }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {rest.map((cell, i) => (
              <td key={columns[i + 1]!.title} data-figure={columns[i + 1]!.figure}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
