import type { ReactNode } from 'react'
import { useSay } from '../../messages/Messages.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { renderText } from '../../ui/renderText.tsx'
import { kindOf, type OptionValue } from '../../value/optionValue.ts'
import { matchText } from '../../view/matchText.ts'
import { useGridContext } from '../gridContext.ts'
import { activate } from '../gridState.ts'

interface Props {
  readonly optionKey: string
  readonly value: OptionValue
  /** The direction of the text, where it is not that of the cell. */
  readonly dir: 'auto' | 'ltr' | undefined
}

/** A value in a closed cell: a boolean is a switch, anything else its text. */
export function ValueContent({ optionKey, value, dir }: Props): ReactNode {
  const say = useSay()
  const { words } = useGridContext()
  if (typeof value === 'boolean') return <ValueSwitch optionKey={optionKey} value={value} />
  return (
    <span className={`value value-${kindOf(value)}`} contentEditable={false} dir={dir}>
      {renderText(say, matchText(value, words))}
    </span>
  )
}

interface SwitchProps extends Pick<Props, 'optionKey'> {
  readonly value: boolean
}

/** It is not a tab stop: on its cell, Space and Enter do the same. */
function ValueSwitch({ optionKey, value }: SwitchProps): ReactNode {
  const say = useSay()
  const { grid, commands, isReadOnly } = useGridContext()
  return (
    <Switch
      tabIndex={-1}
      className="value"
      contentEditable={false}
      aria-label={say('editor.value', { key: optionKey })}
      isOn={value}
      isDisabled={isReadOnly}
      onChange={(isOn) => {
        grid.set(activate(grid.get(), { key: optionKey, column: 'value' }))
        commands.edit(optionKey, isOn)
      }}
    />
  )
}
