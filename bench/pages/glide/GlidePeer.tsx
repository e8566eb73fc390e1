import {
  DataEditor,
  type DataEditorRef,
  type EditableGridCell,
  type GridCell,
  GridCellKind,
  type GridColumn,
  type Item,
} from '@glideapps/glide-data-grid'
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { kindOf } from '../../../src/value/optionValue.ts'
import { editRow, filterRows, prepareSearch, type Row, valueText } from '../shared/rows.ts'
import { SearchBox } from '../shared/SearchBox.tsx'
import { committed } from './committed.ts'

const columns: GridColumn[] = [
  { id: 'key', title: 'Key', width: 424 },
  { id: 'type', title: 'Type', width: 96 },
  { id: 'value', title: 'Value', width: 588 },
  { id: 'state', title: 'State', width: 120 },
]

function textOf(row: Row, column: number): string {
  if (column === 0) return row.key
  if (column === 1) return kindOf(row.value)
  return column === 2 ? valueText(row.value) : row.state
}

export function GlidePeer({ rows }: { readonly rows: readonly Row[] }): ReactNode {
  const [shown, setShown] = useState<readonly Row[]>(rows)
  const [search, setSearch] = useState('')
  const editor = useRef<DataEditorRef>(null)

  useEffect(() => prepareSearch(rows), [rows])

  useLayoutEffect(() => {
    committed.rows = shown.length
  }, [shown])

  const cellAt = useCallback(
    ([column, index]: Item): GridCell => {
      const row = shown[index]
      const text = row === undefined ? '' : textOf(row, column)
      const readonly = column !== 2
      return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: !readonly, readonly }
    },
    [shown],
  )

  const edit = useCallback(
    ([column, index]: Item, cell: EditableGridCell) => {
      const row = shown[index]
      if (row === undefined || column !== 2 || cell.kind !== GridCellKind.Text) return
      editRow(row, cell.data)
      editor.current?.updateCells([{ cell: [3, index] }])
    },
    [shown],
  )

  function find(text: string): void {
    setSearch(text)
    setShown(filterRows(rows, text))
  }

  return (
    <div className="peer">
      <SearchBox search={search} onSearch={find} />
      <div className="peer-grid">
        <DataEditor
          ref={editor}
          width="100%"
          height="100%"
          columns={columns}
          rows={shown.length}
          getCellContent={cellAt}
          onCellEdited={edit}
          rowHeight={40}
          headerHeight={45}
          smoothScrollY
        />
      </div>
    </div>
  )
}
