import { Fragment, type ReactNode, useId } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { Dialog } from '../ui/Dialog.tsx'

const sections = [
  ['moving', ['arrows', 'ends', 'pages', 'corners', 'tab', 'header', 'resize']],
  ['many', ['select', 'selectRange', 'selectAll', 'deselect', 'removeSelected', 'copy', 'paste']],
  [
    'editing',
    ['edit', 'type', 'accept', 'acceptRight', 'lineBreak', 'restore', 'clear', 'toggle', 'panel', 'menu'],
  ],
  ['everywhere', ['find', 'save', 'undo', 'redo', 'help']],
] as const

/** The keys of each line; `/` separates alternatives. */
const keys = {
  arrows: '← → ↑ ↓',
  ends: 'Home / End',
  pages: 'Page Up / Page Down',
  corners: 'Ctrl+Home / Ctrl+End',
  tab: 'Tab / Shift+Tab',
  header: '↑',
  resize: 'Shift+← / Shift+→',
  edit: 'F2 / Enter',
  type: 'A … Z',
  accept: 'Enter',
  acceptRight: 'Tab',
  lineBreak: 'Shift+Enter',
  restore: 'Escape',
  clear: 'Delete',
  toggle: 'Space',
  panel: 'Ctrl+Enter',
  menu: 'Shift+F10',
  select: 'Shift+Space',
  selectRange: 'Shift+↑ / Shift+↓',
  selectAll: 'Ctrl+A',
  deselect: 'Escape',
  removeSelected: 'Delete',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  find: 'Ctrl+F',
  save: 'Ctrl+S',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Shift+Z / Ctrl+Y',
  help: '?',
} as const

/** The list of all keyboard shortcuts. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay()
  const id = useId()
  return (
    <Dialog title={say('help.title')} isWide onClose={onClose}>
      {/* Focusable, so that it can be scrolled by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="help" role="group" aria-label={say('help.title')} tabIndex={0}>
        <div className="help-columns">
          {sections.map(([section, lines]) => (
            <section key={section} aria-labelledby={`${id}-${section}`}>
              <h3 id={`${id}-${section}`}>{say(`help.${section}`)}</h3>
              <dl>
                {lines.map((line) => (
                  <Fragment key={line}>
                    <dt dir="ltr" translate="no">
                      {keys[line].split(' / ').map((combination, index) => (
                        <Fragment key={combination}>
                          {index > 0 && <span> </span>}
                          <kbd>{combination}</kbd>
                        </Fragment>
                      ))}
                    </dt>
                    <dd>{say(`help.${line}`)}</dd>
                  </Fragment>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
