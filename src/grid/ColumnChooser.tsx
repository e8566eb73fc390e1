import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'
import { type ColumnChoice, optionalColumns, withShown } from './columns.ts'

interface Props {
  readonly columns: ColumnChoice
  readonly onColumns: (change: (columns: ColumnChoice) => ColumnChoice) => void
  readonly tabIndex: number
  readonly onFocus: () => void
}

/** The gear in the header: chooses the columns. */
export function ColumnChooser({ columns, onColumns, ...control }: Props): ReactNode {
  const say = useSay()
  return (
    <MenuButton
      icon="settings"
      variant="link"
      size="small"
      label={say('columns.choose')}
      sections={[
        {
          items: optionalColumns.map((column) => ({
            kind: 'checkbox',
            name: say(`column.${column}`),
            isChecked: !columns.hidden.has(column),
            onPress: () => onColumns((before) => withShown(before, column, before.hidden.has(column))),
          })),
        },
      ]}
      {...control}
    />
  )
}
