import type { ReactNode } from 'react'
import { useLocaleReader, useSaySettings } from '../../messages/Messages.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { itemText } from './choiceLabels.ts'
import type { ChosenItem } from './chosenItems.ts'

interface Props {
  readonly item: ChosenItem
  /** What people read of it, if it is one of the choices. */
  readonly label: string | undefined
  readonly isReadOnly: boolean
  readonly onRemove: () => void
}

/** A stored item that is none of the choices, or stands there twice: it stays until it is removed. */
export function ForeignItem({ item, label, isReadOnly, onRemove }: Props): ReactNode {
  const say = useSaySettings()
  const reader = useLocaleReader()
  const name = label ?? itemText(item.value, reader)
  return (
    <span className="control-foreign">
      <bdi className="control-foreign-text">{name}</bdi>
      <span className="control-mark">
        {say(item.choice === undefined ? 'settings.control.notOffered' : 'settings.control.repeated')}
      </span>
      {!isReadOnly && (
        <IconButton
          variant="link"
          size="small"
          icon="cross"
          label={say('settings.control.remove', { name })}
          onPress={onRemove}
        />
      )}
    </span>
  )
}
