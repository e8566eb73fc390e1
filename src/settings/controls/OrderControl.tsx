import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage, useLocaleReader, useSaySettings } from '../../messages/Messages.tsx'
import { canonicalText } from '../../schema/canonicalText.ts'
import { textsIn } from '../../schema/labels.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import type { OptionValue } from '../../value/optionValue.ts'
import type { ControlProps } from '../controlProps.ts'
import { joinIds, namingOf, shownValue } from './attributes.ts'
import { choiceLabels, itemText } from './choiceLabels.ts'
import { type ChosenItem, chosenItems, itemsOf, withMoved, withoutValue } from './chosenItems.ts'
import { ForeignItem } from './ForeignItem.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import { moveOf } from './moveKey.ts'

/** Two lists: what is chosen, in an order of its own, and what else there is to choose. */
export function OrderControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const reader = useLocaleReader()
  const language = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const { id, setting, isReadOnly, describedBy, onInput, onInputEnd } = props
  const { items } = setting
  if (items?.enum === undefined) return null
  const choices = items.enum
  const labels = choiceLabels(items, textsIn(items, language), reader)
  const list = itemsOf(shownValue(props))
  const chosen = chosenItems(choices, list)
  const rest = choices.flatMap((choice, index) =>
    chosen.some((item) => item.choice === index) ? [] : [{ choice, index }],
  )
  const { 'aria-label': _, ...naming } = namingOf(props)

  /** What moves to another place takes the focus along. */
  function change(next: readonly OptionValue[], focused?: string): void {
    if (isReadOnly) return
    flushSync(() => {
      onInput({ kind: 'value', value: next })
      onInputEnd()
    })
    if (focused !== undefined) root.current?.querySelector<HTMLElement>(focused)?.focus()
  }

  function move(from: number, to: number, focused: (at: string) => string): void {
    const next = withMoved(list, from, to)
    if (next !== list) change(next, focused(`[data-item="${to}"]`))
  }

  function chosenRow(item: ChosenItem, index: number): ReactNode {
    const { choice, isRepeated } = item
    if (choice === undefined || isRepeated) {
      return (
        <ForeignItem
          item={item}
          label={choice === undefined ? undefined : labels[choice]}
          isReadOnly={isReadOnly}
          onRemove={() => change(list.toSpliced(index, 1))}
        />
      )
    }
    return (
      <Checkbox
        {...naming}
        checked
        data-choice={choice}
        label={labels[choice]}
        aria-readonly={isReadOnly || undefined}
        aria-describedby={joinIds(describedBy, !isReadOnly && `${id}-keys`)}
        onChange={() => change(withoutValue(list, item.value), `[data-choice="${choice}"]`)}
        onKeyDown={(event) => onKeyDown(event, index)}
      />
    )
  }

  function onKeyDown(event: KeyboardEvent, index: number): void {
    const by = moveOf(event)
    if (by === 0) return
    event.preventDefault()
    move(index, index + by, (at) => `${at} input`)
  }

  return (
    <div ref={root} className="control-order">
      <div>
        <p id={`${id}-chosen`} className="control-heading">
          {say('settings.control.chosen')}
        </p>
        <ol aria-labelledby={`${id}-chosen`}>
          {chosen.map((item, index) => (
            <li key={keyOf(chosen, index)} data-item={index}>
              {chosenRow(item, index)}
              {!isReadOnly && (
                <MoveButtons
                  name={labels[item.choice ?? -1] ?? itemText(item.value, reader)}
                  index={index}
                  count={chosen.length}
                  onMove={(to) =>
                    move(index, to, (at) => `${at} .tooltip-anchor:nth-of-type(${to < index ? 1 : 2}) button`)
                  }
                />
              )}
            </li>
          ))}
        </ol>
        {chosen.length === 0 && <p className="control-hint">{say('settings.control.noneChosen')}</p>}
      </div>
      {rest.length > 0 && (
        <div>
          <p id={`${id}-others`} className="control-heading">
            {say('settings.control.others')}
          </p>
          <ul aria-labelledby={`${id}-others`}>
            {rest.map(({ choice, index }) => (
              <li key={canonicalText(choice)}>
                <Checkbox
                  {...naming}
                  checked={false}
                  data-choice={index}
                  label={labels[index]}
                  aria-readonly={isReadOnly || undefined}
                  onChange={() => change([...list, choice], `[data-choice="${index}"]`)}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      {!isReadOnly && chosen.length > 1 && (
        <p id={`${id}-keys`} className="control-hint control-keys">
          {say('settings.control.moveKeys')}
        </p>
      )}
    </div>
  )
}

/** The same for an item wherever it moves. */
function keyOf(chosen: readonly ChosenItem[], index: number): string {
  const text = canonicalText(chosen[index]?.value ?? null)
  return `${chosen.slice(0, index).filter(({ value }) => canonicalText(value) === text).length}:${text}`
}
