import type { ReactNode } from 'react'
import { useSaySettings } from '../../messages/Messages.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

interface Props {
  /** What is moved. */
  readonly name: string
  readonly index: number
  readonly count: number
  readonly onMove: (to: number) => void
}

/** Moves an item of a list up or down. */
export function MoveButtons({ name, index, count, onMove }: Props): ReactNode {
  const say = useSaySettings()
  return (
    <>
      <IconButton
        variant="link"
        size="small"
        icon="up"
        label={say('settings.control.moveUp', { name })}
        isDisabled={index === 0}
        onPress={() => onMove(index - 1)}
      />
      <IconButton
        variant="link"
        size="small"
        icon="down"
        label={say('settings.control.moveDown', { name })}
        isDisabled={index === count - 1}
        onPress={() => onMove(index + 1)}
      />
    </>
  )
}
