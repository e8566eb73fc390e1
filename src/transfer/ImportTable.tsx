import { type ReactNode, type RefObject, useId } from 'react'
import { Badge, type BadgeTone } from '../ui/Badge.tsx'
import { Select } from '../ui/Select.tsx'
import { kindName } from '../wording/kindName.ts'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import { ValueText } from '../ui/ValueText.tsx'
import { useSay } from '../messages/Messages.tsx'
import type { Say } from '../messages/say.ts'
import { type Kind, kindOf, kinds, type OptionValue } from '../value/optionValue.ts'
import { lookAlikeSentence } from '../wording/lookAlikeSentence.ts'
import { refusalSentence } from './importSentence.ts'
import type { ImportGuard } from './ImportPreview.tsx'
import type { ImportRefusal, ImportRow, ImportStatus } from './previewImport.ts'
import { isKind } from './readRow.ts'
import { RowSuggestions } from './RowSuggestions.tsx'

interface Props {
  /** Each with its place in the text. */
  readonly rows: readonly (readonly [index: number, row: ImportRow])[]
  /** New keys that a person could take for another, each with that. */
  readonly lookAlikes: ReadonlyMap<string, string>
  readonly guard: Pick<ImportGuard, 'isSecret' | 'mask'>
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly onKind: (index: number, kind: Kind) => void
  /** Takes one of the row's suggestions; undefined takes the row as it was read. */
  readonly onSuggestion: (index: number, value: OptionValue | undefined) => void
}

/** The most code units of a value that are shown. */
const maxTextLength = 120

/** Those of the grid for the same states. */
const tones: Readonly<Record<ImportStatus, BadgeTone>> = {
  new: 'green',
  changed: 'blue',
  same: 'neutral',
  refused: 'red',
}

/** What each row of an import would do, with the choice of its type. */
export function ImportTable({ rows, lookAlikes, guard, body, onKind, onSuggestion }: Props): ReactNode {
  const say = useSay()
  const id = useId()
  return (
    <ComparisonTable
      columns={[
        say('column.key'),
        say('column.type'),
        say('import.newValue'),
        say('import.now'),
        say('column.state'),
      ]}
      className="transfer-table"
      bodyRef={body}
    >
      {rows.map(([index, row]) => {
        const { key, status } = row
        const isSecret = key !== undefined && guard.isSecret(key)
        const mask = (value: OptionValue): OptionValue => guard.mask(key ?? '', value)
        const reason = isSecret ? withoutText(row.reason) : row.reason
        const { line } = row.read
        const other = status === 'new' && key !== undefined ? lookAlikes.get(key) : undefined
        const reasonId = `${id}-${index}`
        return (
          <tr key={index}>
            {key === undefined ? (
              <th scope="row" tabIndex={-1} className="transfer-absent">
                {say('import.line', { line: line ?? 0 })}
              </th>
            ) : (
              <KeyHeader optionKey={key} isFocusable />
            )}
            <td>
              {key !== undefined && (
                <Select
                  aria-label={say('editor.type', { key })}
                  aria-describedby={reason === undefined ? undefined : reasonId}
                  value={reason?.kind === 'unknown-type' ? '' : row.kind}
                  onChange={(event) => {
                    if (isKind(event.target.value)) onKind(index, event.target.value)
                  }}
                >
                  {reason?.kind === 'unknown-type' && (
                    <option value="" disabled>
                      {say('import.chooseType')}
                    </option>
                  )}
                  {kinds.map((kind) => (
                    <option key={kind} value={kind}>
                      {kindName(say, kind)}
                    </option>
                  ))}
                </Select>
              )}
              {!isSecret && <RowSuggestions row={row} onChoose={(value) => onSuggestion(index, value)} />}
            </td>
            <td data-label={say('import.newValue')}>{newText(row, mask)}</td>
            <td data-label={say('import.now')}>{nowText(say, row, mask)}</td>
            <td>
              <Badge tone={tones[status]}>{say(`import.status.${status}`)}</Badge>
              {key !== undefined && other !== undefined && (
                <p className="transfer-warning">{lookAlikeSentence(say, key, other)}</p>
              )}
              {reason !== undefined && (
                <p id={reasonId} className="transfer-reason">
                  {refusalSentence(say, reason, line)}
                </p>
              )}
            </td>
          </tr>
        )
      })}
    </ComparisonTable>
  )
}

type Mask = (value: OptionValue) => OptionValue

/** Why a row is refused, without a part of its text. */
function withoutText(reason: ImportRefusal | undefined): ImportRefusal | undefined {
  return reason?.kind === 'text' || reason?.kind === 'json' ? { kind: 'not-convertible' } : reason
}

/** The value, or the text that is none. */
function newText({ value, read: { source } }: ImportRow, mask: Mask): ReactNode {
  return renderValue(mask(value ?? ('text' in source ? source.text : source.value)))
}

function nowText(say: Say, { key, before, removed, value }: ImportRow, mask: Mask): ReactNode {
  if (key === undefined) return null
  if (removed) return say('state.removed')
  if (before === undefined) return <span className="transfer-absent">{say('import.absent')}</span>
  const kind = kindOf(before)
  if (value === undefined || kindOf(value) === kind) return renderValue(mask(before))
  return (
    <>
      {renderValue(mask(before))}
      <span className="transfer-kind">{` ${kindName(say, kind)}`}</span>
    </>
  )
}

function renderValue(value: OptionValue): ReactNode {
  return <ValueText value={value} maxLength={maxTextLength} />
}
