import { type FocusEvent, type ReactNode, useState } from 'react'
import { useDirection } from '../messages/Messages.tsx'
import type { IconName } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import type { Point } from './menuPosition.ts'
import { openAt } from './openAt.ts'
import { useOpener } from './useOpener.ts'

interface Props {
  readonly icon: IconName
  /** Names the button and the group of controls. */
  readonly label: string
  readonly className?: string
  /** Rendered only while it is open. */
  readonly children: ReactNode
}

/** A button that opens a group of controls below it. Escape, and leaving it, close it. */
export function Popup({ icon, label, className = '', children }: Props): ReactNode {
  const { button, position, close, onPointerDown, onPress } = useOpener()
  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        aria-expanded={position !== undefined}
        onPointerDown={onPointerDown}
        onPress={onPress}
      />
      {position !== undefined && (
        <PopupGroup label={label} className={className} position={position} onClose={close}>
          {children}
        </PopupGroup>
      )}
    </>
  )
}

interface GroupProps extends Pick<Props, 'label' | 'children'> {
  readonly className: string
  readonly position: Point
  readonly onClose: (takesFocus: boolean) => void
}

function PopupGroup({ label, className, position, onClose, children }: GroupProps): ReactNode {
  const direction = useDirection()
  const [open] = useState(() => openAt(position, direction))

  function onBlur({ currentTarget, relatedTarget }: FocusEvent): void {
    // Whoever leaves the window comes back to it.
    if (!currentTarget.contains(relatedTarget) && document.hasFocus()) onClose(false)
  }

  return (
    // The keys and the focus are those of the controls in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={open}
      role="group"
      popover="manual"
      // A click beside the controls keeps the focus in it.
      tabIndex={-1}
      className={`popup ${className}`.trimEnd()}
      aria-label={label}
      onBlur={onBlur}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        onClose(true)
      }}
    >
      {children}
    </div>
  )
}
