import { type DialogHTMLAttributes, type ReactNode, useId } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { IconButton } from './IconButton.tsx'
import { showModal } from './showModal.ts'

interface Props extends Pick<
  DialogHTMLAttributes<HTMLDialogElement>,
  'onDragOver' | 'onDrop' | 'aria-describedby'
> {
  readonly title: ReactNode
  /** `polite` where the title changes while the dialog is open, and is to be announced then. */
  readonly titleLive?: 'polite'
  /** The title takes the focus, anew with each other `titleKey`. */
  readonly focusesTitle?: boolean
  readonly titleKey?: string
  readonly role?: 'alertdialog'
  readonly isWide?: boolean
  readonly className?: string
  /** Escape, or the browser's own way of closing. */
  readonly onClose: () => void
  readonly children: ReactNode
}

function focus(title: HTMLElement | null): void {
  title?.focus({ preventScroll: true })
}

/** The frame of a modal dialog: named by its title; when it goes, the focus returns to where it came from. */
export function Dialog({
  title,
  titleLive,
  focusesTitle = false,
  titleKey,
  isWide = false,
  className = '',
  onClose,
  children,
  ...attributes
}: Props): ReactNode {
  const say = useSay()
  const id = useId()
  return (
    <dialog
      ref={showModal}
      className={`dialog${isWide ? ' dialog-wide' : ''} ${className}`.trimEnd()}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        // A file chooser that is cancelled inside says so here, too.
        if (event.target === event.currentTarget) onClose()
      }}
      {...attributes}
    >
      <h2
        key={titleKey}
        ref={focusesTitle ? focus : undefined}
        id={`${id}-title`}
        aria-live={titleLive}
        tabIndex={focusesTitle ? -1 : undefined}
      >
        {title}
      </h2>
      {children}
      {/* Last, so that what the dialog is for has the focus first. */}
      <IconButton
        variant="link"
        icon="cross"
        className="dialog-cross"
        label={say('dialog.close')}
        onPress={onClose}
      />
    </dialog>
  )
}
