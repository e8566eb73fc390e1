import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useLocaleReader, useSaySettings } from '../../messages/Messages.tsx'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import type { ControlProps, InputLine } from '../controlProps.ts'
import { namingOf } from './attributes.ts'
import { withMoved } from './chosenItems.ts'
import { linesOf, textOfLine } from './listLines.ts'
import { MoveButtons } from './MoveButtons.tsx'
import { moveOf } from './moveKey.ts'

/** A list of strings or numbers, line by line: to type, add, remove and move. */
export function ListControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const reader = useLocaleReader()
  const root = useRef<HTMLDivElement>(null)
  const { name, setting, value, input, misfits, isReadOnly, onInput, onInputEnd } = props
  const { items } = setting
  if (items === undefined) return null
  const lines = linesOf(value, input)
  const isWrong = (index: number): boolean =>
    misfits.some(({ path: [at] }) => at === undefined || at === index)

  /** The focus goes to what comes into the place of what is gone, and along with what moves. */
  function change(next: readonly InputLine[], focused: string): void {
    if (isReadOnly) return
    flushSync(() => {
      onInput({ kind: 'lines', lines: next })
      onInputEnd()
    })
    root.current?.querySelector<HTMLElement>(focused)?.focus()
  }

  function move(from: number, to: number, part: string): void {
    const next = withMoved(lines, from, to)
    if (next !== lines) change(next, `[data-line="${to}"] ${part}`)
  }

  function remove(index: number): void {
    const last = lines.length - 2
    const focused = last < 0 ? '[data-add]' : `[data-line="${Math.min(index, last)}"] input`
    change(lines.toSpliced(index, 1), focused)
  }

  function onKeyDown(event: KeyboardEvent, index: number): void {
    if (event.key === 'Enter') onInputEnd()
    const by = moveOf(event)
    if (by === 0) return
    event.preventDefault()
    move(index, index + by, 'input')
  }

  return (
    <div ref={root} className="control-list">
      {lines.length === 0 && value === undefined && (
        <p className="control-hint">{say('settings.control.notSet')}</p>
      )}
      <ol>
        {lines.map((line, index) => {
          const { text, form, lineEnding } = textOfLine(items, line, reader)
          const lineName = say('settings.control.line', { name, number: index + 1 })
          return (
            // A line is its place: its text changes with each key.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} data-line={index}>
              <Field
                {...namingOf(props)}
                aria-label={lineName}
                aria-invalid={isWrong(index) || undefined}
                dir={items.type === 'string' ? 'auto' : 'ltr'}
                autoComplete="off"
                value={text}
                readOnly={isReadOnly}
                onChange={(event) =>
                  onInput({
                    kind: 'lines',
                    lines: lines.with(index, { text: event.target.value, form: { form, lineEnding } }),
                  })
                }
                onBlur={onInputEnd}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
              {!isReadOnly && (
                <>
                  <MoveButtons
                    name={lineName}
                    index={index}
                    count={lines.length}
                    onMove={(to) =>
                      move(index, to, `.tooltip-anchor:nth-of-type(${to < index ? 1 : 2}) button`)
                    }
                  />
                  <IconButton
                    variant="link"
                    size="small"
                    icon="trash"
                    label={say('settings.control.remove', { name: lineName })}
                    onPress={() => remove(index)}
                  />
                </>
              )}
            </li>
          )
        })}
      </ol>
      {!isReadOnly && (
        <Button
          variant="plain"
          size="small"
          icon="plus"
          data-add=""
          onPress={() => change([...lines, { text: '' }], `[data-line="${lines.length}"] input`)}
        >
          {say('settings.control.add')}
        </Button>
      )}
    </div>
  )
}
