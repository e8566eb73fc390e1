import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { type Column, DataGrid, type RenderEditCellProps } from 'react-data-grid'
import { kindOf } from '../../../src/value/optionValue.ts'
import { filterRows, prepareSearch, type Row, valueText } from '../shared/rows.ts'
import { SearchBox } from '../shared/SearchBox.tsx'

function focus(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

function EditCell({ row, onRowChange, onClose }: RenderEditCellProps<Row>): ReactNode {
  return (
    <input
      ref={focus}
      className="rdg-input"
      aria-label={`Value of ${row.key}`}
      value={valueText(row.value)}
      onChange={(event) => onRowChange({ key: row.key, value: event.target.value, state: 'edited' })}
      onBlur={() => onClose(true, false)}
    />
  )
}

const columns: readonly Column<Row>[] = [
  { key: 'key', name: 'Key', width: 424 },
  { key: 'type', name: 'Type', width: 96, renderCell: ({ row }) => kindOf(row.value) },
  {
    key: 'value',
    name: 'Value',
    width: 588,
    renderCell: ({ row }) => valueText(row.value),
    renderEditCell: (props) => <EditCell {...props} />,
  },
  { key: 'state', name: 'State', width: 120 },
]

function keyOf(row: Row): string {
  return row.key
}

/** The changed row in its place among all rows. */
function withRow(rows: readonly Row[], changed: Row): readonly Row[] {
  return rows.with(
    rows.findIndex((row) => row.key === changed.key),
    changed,
  )
}

export function DataGridPeer({ rows: first }: { readonly rows: readonly Row[] }): ReactNode {
  const [rows, setRows] = useState(first)
  const [search, setSearch] = useState('')
  // Edits do not filter anew, so `shown` keeps its own edited rows.
  const [filtered, setFiltered] = useState<readonly Row[]>()
  const shown = filtered ?? rows
  const style = useMemo(() => ({ blockSize: '100%' }), [])

  useEffect(() => prepareSearch(first), [first])

  function find(text: string): void {
    setSearch(text)
    setFiltered(text === '' ? undefined : filterRows(rows, text))
  }

  return (
    <div className="peer">
      <SearchBox search={search} onSearch={find} />
      <div className="peer-grid">
        <DataGrid
          className="rdg-light"
          style={style}
          columns={columns}
          rows={shown}
          rowKeyGetter={keyOf}
          rowHeight={40}
          headerRowHeight={45}
          onRowsChange={(next, { indexes }) => {
            if (filtered === undefined) return setRows(next)
            setFiltered(next)
            const changed = next[indexes[0] ?? 0]
            if (changed !== undefined) setRows(withRow(rows, changed))
            return undefined
          }}
        />
      </div>
    </div>
  )
}
