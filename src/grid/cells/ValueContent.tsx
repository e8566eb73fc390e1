import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { renderText } from '../../ui/renderText.tsx'
import { kindOf, type OptionValue } from '../../value/optionValue.ts'
import { matchText } from '../../view/matchText.ts'
import { useGridContext } from '../gridContext.ts'
import { activate } from '../gridState.ts'

interface Props {
  readonly optionKey: string
  readonly value: OptionValue
  /** The id of the element that shows the value. */
  readonly id: string | undefined
}

/** A value in a closed cell: a boolean is a switch, anything else its text. */
export function ValueContent({ optionKey, value, id }: Props): ReactNode {
  const say = useSay()
  const { words } = useGridContext()
  if (typeof value === 'boolean') return <ValueSwitch optionKey={optionKey} value={value} id={id} />
  return (
    <span id={id} className={`value value-${kindOf(value)}`} contentEditable={false}>
      {renderText(say, matchText(value, words))}
    </span>
  )
}

interface SwitchProps extends Pick<Props, 'optionKey' | 'id'> {
  readonly value: boolean
}

/** It is not a tab stop: on its cell, Space and Enter do the same. */
function ValueSwitch({ optionKey, value, id }: SwitchProps): ReactNode {
  const say = useSay()
  const { grid, commands, isReadOnly } = useGridContext()
  return (
    <button
      type="button"
      role="switch"
      id={id}
      tabIndex={-1}
      className="switch value"
      contentEditable={false}
      aria-label={say('editor.value', { key: optionKey })}
      aria-checked={value}
      aria-disabled={isReadOnly}
      onClick={() => {
        grid.set(activate(grid.get(), { key: optionKey, column: 'value' }))
        if (!isReadOnly) commands.edit(optionKey, !value)
      }}
    />
  )
}
