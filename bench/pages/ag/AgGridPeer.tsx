import {
  type ColDef,
  ClientSideRowModelModule,
  ExternalFilterModule,
  type IRowNode,
  TextEditorModule,
  themeQuartz,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { kindOf } from '../../../src/value/optionValue.ts'
import { editRow, matches, prepareSearch, type Row, valueText } from '../shared/rows.ts'
import { SearchBox } from '../shared/SearchBox.tsx'

const modules = [ClientSideRowModelModule, ExternalFilterModule, TextEditorModule]

const columns: ColDef<Row>[] = [
  { field: 'key', headerName: 'Key', width: 424 },
  {
    colId: 'type',
    headerName: 'Type',
    width: 96,
    valueGetter: ({ data }) => data && kindOf(data.value),
  },
  {
    colId: 'value',
    headerName: 'Value',
    width: 588,
    editable: true,
    valueGetter: ({ data }) => data && valueText(data.value),
    valueSetter({ data, newValue }) {
      editRow(data, String(newValue))
      return true
    },
  },
  { field: 'state', headerName: 'State', width: 120 },
]

export function AgGridPeer({ rows }: { readonly rows: Row[] }): ReactNode {
  const [search, setSearch] = useState('')
  const grid = useRef<AgGridReact<Row>>(null)
  const sought = useRef('')

  useEffect(() => prepareSearch(rows), [rows])

  const isFiltered = useCallback(() => sought.current !== '', [])
  const passes = useCallback(
    ({ data }: IRowNode<Row>) => data !== undefined && matches(data, sought.current),
    [],
  )

  function find(text: string): void {
    setSearch(text)
    sought.current = text.toLowerCase()
    grid.current?.api.onFilterChanged()
  }

  return (
    <div className="peer">
      <SearchBox search={search} onSearch={find} />
      <div className="peer-grid">
        <AgGridReact<Row>
          ref={grid}
          modules={modules}
          theme={themeQuartz}
          columnDefs={columns}
          rowData={rows}
          rowHeight={40}
          headerHeight={45}
          animateRows={false}
          isExternalFilterPresent={isFiltered}
          doesExternalFilterPass={passes}
        />
      </div>
    </div>
  )
}
