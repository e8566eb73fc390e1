import { type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { ComparisonTable } from '../ui/ComparisonTable.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KeyHeader } from '../ui/KeyHeader.tsx'
import type { MenuSection } from '../ui/Menu.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { Popup } from '../ui/Popup.tsx'
import { Section } from './Section.tsx'

/** What opens over the page, with the buttons that open it. */
export function Overlays(): ReactNode {
  const [isOpen, setIsOpen] = useState(false)
  const [last, setLast] = useState('none')
  const [isEdited, setIsEdited] = useState(true)

  const sections: readonly MenuSection[] = [
    {
      items: [
        { kind: 'item', name: 'Rename', onPress: () => setLast('Rename') },
        { kind: 'item', name: 'Duplicate', onPress: () => setLast('Duplicate') },
        { kind: 'item', name: 'Remove', isDisabled: true, onPress: () => setLast('Remove') },
      ],
    },
    {
      heading: 'State',
      items: [
        {
          kind: 'checkbox',
          name: 'Edited',
          isChecked: isEdited,
          onPress: () => setIsEdited(!isEdited),
        },
        { kind: 'radio', name: 'All', isChecked: true, onPress: () => setLast('All') },
      ],
    },
  ]

  return (
    <Section title="Menu, popover, dialog">
      <MenuButton icon="more" label="Actions" sections={sections} />
      <Popup icon="settings" label="Settings">
        <Checkbox checked label="Group by prefix" readOnly />
        <Checkbox checked={false} label="Type" readOnly />
      </Popup>
      <Button variant="plain" onPress={() => setIsOpen(true)}>
        Open dialog
      </Button>
      <p>
        <span>Last: </span>
        <output>{last}</output>
      </p>
      {isOpen && (
        <Dialog title="Save the changes?" onClose={() => setIsOpen(false)}>
          <p>What has changed in the portal meanwhile stays as it is.</p>
          <ComparisonTable columns={['Key', 'Mine', 'Theirs']}>
            <tr>
              <KeyHeader optionKey="editor.theme" />
              <td data-label="Mine">dark</td>
              <td data-label="Theirs">light</td>
            </tr>
          </ComparisonTable>
          <div className="dialog-buttons">
            <Button variant="primary" onPress={() => setIsOpen(false)}>
              Save
            </Button>
            <Button variant="soft">Review changes</Button>
            <Button variant="link" onPress={() => setIsOpen(false)}>
              Cancel
            </Button>
          </div>
        </Dialog>
      )}
    </Section>
  )
}
