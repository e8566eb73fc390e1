import { type ReactNode, useId, useMemo, useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { flushSync } from 'react-dom'
import type { Draft, Edit, RemoteValues } from '../draft/draft.ts'
import type { ReadOnlyReason } from '../draft/optionRules.ts'
import { kindName } from '../wording/kindName.ts'
import { useLocaleReader, useSay } from '../messages/Messages.tsx'
import { kinds, type OptionValue } from '../value/optionValue.ts'
import { importLookAlikes } from './importLookAlikes.ts'
import { ImportTable } from './ImportTable.tsx'
import {
  countStatuses,
  type ImportRow,
  importStatuses,
  type ImportStatus,
  isClear,
  previewImport,
  valuesToStage,
} from './previewImport.ts'
import { asRead, chooseForRow, type Chosen, rowAsChosen } from './chosenKinds.ts'
import { isKind, type ReadRow } from './readRow.ts'
import { refusedIfReadOnly } from './readOnlyRows.ts'

/** What an import has to know of secrets and of what is read-only. */
export interface ImportGuard {
  readonly isSecret: (key: string) => boolean
  /** The value as it is shown. */
  readonly mask: (key: string, value: OptionValue) => OptionValue
  /** Why an edit must not be made. */
  readonly refusal: (key: string, edit: Edit) => ReadOnlyReason | undefined
}

interface Props {
  readonly read: readonly ReadRow[]
  readonly remoteValues: RemoteValues
  /** Keys of which only a part of the value is known. */
  readonly partial: ReadonlySet<string>
  readonly draft: Draft
  readonly guard: ImportGuard
  readonly onStage: (values: ReadonlyMap<string, OptionValue>) => void
  readonly onAgain: () => void
  readonly onClose: () => void
}

/** The rows of one status when it was chosen: one whose status changes under the hand stays in view. */
interface Filter {
  readonly status: ImportStatus
  readonly indexes: readonly number[]
}

const rowsPerPage = 200

/** The second step of an import: what each row would change, before anything is taken over. */
export function ImportPreview({
  read,
  remoteValues,
  partial,
  draft,
  guard,
  onStage,
  onAgain,
  onClose,
}: Props): ReactNode {
  const say = useSay()
  const id = useId()
  const reader = useLocaleReader()
  const [chosen, setChosen] = useState<Chosen>(asRead)
  const [filter, setFilter] = useState<Filter>()
  const [limit, setLimit] = useState(rowsPerPage)
  const body = useRef<HTMLTableSectionElement>(null)

  const compared = useMemo(
    () => previewImport(read, remoteValues, draft, reader, partial),
    [read, remoteValues, draft, reader, partial],
  )
  const suggested = useMemo(() => compared.filter(isClear).length, [compared])
  const rows = useMemo(
    () =>
      compared.map((row, index) =>
        refusedIfReadOnly(rowAsChosen(row, index, chosen, reader), remoteValues, draft, guard.refusal),
      ),
    [compared, chosen, reader, remoteValues, draft, guard],
  )
  const counts = useMemo(() => countStatuses(rows), [rows])
  const lookAlikes = useMemo(
    () => importLookAlikes(compared, remoteValues, draft),
    [compared, remoteValues, draft],
  )
  const takeable = counts.new + counts.changed
  const total = filter?.indexes.length ?? rows.length
  const visible = visibleRows(rows, filter, limit)

  function show(status: ImportStatus | undefined): void {
    setLimit(rowsPerPage)
    if (status === undefined) setFilter(undefined)
    else {
      const indexes = [...rows.keys()].filter((index) => rows[index]?.status === status)
      setFilter({ status, indexes })
    }
  }

  function showMore(): void {
    flushSync(() => setLimit(limit + rowsPerPage))
    // The button may be gone now; the focus goes on where the new rows begin.
    body.current?.rows[limit]?.cells[0]?.focus()
  }

  return (
    <>
      <p role="status" className="transfer-summary">
        {importStatuses
          .map((status) => say(`import.count.${status}`, { count: counts[status] }))
          .join(say('list.separator'))}
      </p>
      <p>{say('import.notWritten')}</p>
      {suggested > 0 && <p>{say('import.suggestions', { count: suggested })}</p>}
      <div className="transfer-tools">
        <div role="group" aria-label={say('import.filter')} className="transfer-filter">
          <Button
            variant="plain"
            size="small"
            aria-pressed={filter === undefined}
            onPress={() => show(undefined)}
          >
            {say('import.count.all', { count: rows.length })}
          </Button>
          {importStatuses.map((status) => (
            <Button
              key={status}
              variant="plain"
              size="small"
              aria-pressed={filter?.status === status}
              onPress={() => show(status)}
            >
              {say(`import.count.${status}`, { count: counts[status] })}
            </Button>
          ))}
        </div>
        <label className="transfer-all" htmlFor={`${id}-all`}>
          {say('import.typeOfAll')}
        </label>
        <Select
          id={`${id}-all`}
          value={chosen.all ?? ''}
          onChange={({ target: { value } }) =>
            setChosen({ all: isKind(value) || value === 'suggested' ? value : undefined, rows: new Map() })
          }
        >
          <option value="">{say('import.asRead')}</option>
          {suggested > 0 && <option value="suggested">{say('import.asSuggested')}</option>}
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {kindName(say, kind)}
            </option>
          ))}
        </Select>
      </div>
      <div className="compare-scroll">
        {total === 0 ? (
          <p>{say('import.noRows')}</p>
        ) : (
          <ImportTable
            rows={visible}
            lookAlikes={lookAlikes}
            guard={guard}
            body={body}
            onKind={(index, kind) => setChosen(chooseForRow(chosen, index, kind))}
            onSuggestion={(index, value) => {
              const kind = compared[index]?.read.kind ?? 'string'
              setChosen(chooseForRow(chosen, index, value === undefined ? kind : { value }))
            }}
          />
        )}
        {total > limit && (
          <Button variant="plain" onPress={showMore}>
            {say('import.more', { count: Math.min(total - limit, rowsPerPage) })}
          </Button>
        )}
      </div>
      <div className="dialog-buttons">
        <Button
          variant="primary"
          isDisabled={takeable === 0}
          onPress={() => {
            if (takeable === 0) return
            onStage(valuesToStage(rows))
            onClose()
          }}
        >
          {say('import.apply', { count: takeable })}
        </Button>
        <Button variant="plain" onPress={onAgain}>
          {say('import.again')}
        </Button>
        <Button variant="link" onPress={onClose}>
          {say('import.cancel')}
        </Button>
      </div>
    </>
  )
}

function visibleRows(
  rows: readonly ImportRow[],
  filter: Filter | undefined,
  limit: number,
): (readonly [number, ImportRow])[] {
  const visible: (readonly [number, ImportRow])[] = []
  for (const index of filter?.indexes ?? rows.keys()) {
    const row = rows[index]
    if (visible.length === limit) break
    if (row !== undefined) visible.push([index, row])
  }
  return visible
}
