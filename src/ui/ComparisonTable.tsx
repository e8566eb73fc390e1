import type { ReactNode, Ref } from 'react'

interface Props {
  readonly columns: readonly string[]
  readonly className?: string
  readonly bodyRef?: Ref<HTMLTableSectionElement>
  /** The rows: each begins with a {@link KeyHeader}. */
  readonly children: ReactNode
}

/** Options in rows, with two or more of their values beside each other. */
export function ComparisonTable({ columns, className = '', bodyRef, children }: Props): ReactNode {
  return (
    <table className={`compare ${className}`.trimEnd()}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={bodyRef}>{children}</tbody>
    </table>
  )
}
