import { type ReactNode, useState } from 'react'
import { useLanguage, useLocaleReader, useSaySettings } from '../../messages/Messages.tsx'
import { textsIn } from '../../schema/labels.ts'
import type { OptionValue } from '../../value/optionValue.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Field } from '../../ui/Field.tsx'
import { foldText } from '../../view/foldText.ts'
import { canonicalText } from '../../schema/canonicalText.ts'
import type { ControlProps } from '../controlProps.ts'
import { namingOf, shownValue } from './attributes.ts'
import { choiceLabels } from './choiceLabels.ts'
import { chosenItems, itemsOf, withChoice, withoutValue } from './chosenItems.ts'
import { ForeignItem } from './ForeignItem.tsx'

/** With more choices, there is a search. */
const maxUnsearched = 8

/** The choices of a list, to tick; items that are none of them stand below, until they are removed. */
export function CheckboxesControl(props: ControlProps): ReactNode {
  const say = useSaySettings()
  const reader = useLocaleReader()
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const { id, name, setting, isReadOnly, onInput, onInputEnd } = props
  const { items } = setting
  if (items?.enum === undefined) return null
  const choices = items.enum
  const labels = choiceLabels(items, textsIn(items, language), reader)
  const list = itemsOf(shownValue(props))
  const chosen = chosenItems(choices, list)
  const ticked = new Set(chosen.map(({ choice }) => choice))
  const { 'aria-label': _, ...naming } = namingOf(props)
  const isSearched = choices.length > maxUnsearched
  const shown = choices.flatMap((choice, index) =>
    isSearched && !foldText(labels[index] ?? '').includes(foldText(query)) ? [] : [{ choice, index }],
  )

  function change(next: readonly OptionValue[]): void {
    if (isReadOnly) return
    onInput({ kind: 'value', value: next })
    onInputEnd()
  }

  return (
    <div className="control-checkboxes">
      {isSearched && (
        <Field
          type="search"
          aria-label={say('settings.control.search', { name })}
          placeholder={say('settings.control.search', { name })}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      )}
      <div className={isSearched ? 'control-choices control-choices-many' : 'control-choices'}>
        {shown.map(({ choice, index }) => (
          <Checkbox
            key={canonicalText(choice)}
            {...naming}
            id={`${id}-${index}`}
            label={labels[index]}
            checked={ticked.has(index)}
            aria-readonly={isReadOnly || undefined}
            onChange={() =>
              change(ticked.has(index) ? withoutValue(list, choice) : withChoice(choices, list, index))
            }
          />
        ))}
      </div>
      {isSearched && (
        <p className="control-hint" role="status">
          {shown.length === 0 ? say('settings.control.noMatch') : null}
        </p>
      )}
      {chosen.map(
        (item, index) =>
          (item.choice === undefined || item.isRepeated) && (
            <ForeignItem
              // Its place is all that tells it from its likes.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              item={item}
              isReadOnly={isReadOnly}
              label={item.choice === undefined ? undefined : labels[item.choice]}
              onRemove={() => change(list.toSpliced(index, 1))}
            />
          ),
      )}
    </div>
  )
}
