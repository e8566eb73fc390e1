import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import { MenuButton } from '../ui/MenuButton.tsx'
import {
  activeFilterCount,
  clearFilters,
  isFiltered,
  kindFilters,
  stateFilters,
  type View,
} from '../view/view.ts'
import type { Session } from './session.ts'

interface Props extends Pick<Session, 'view'> {
  readonly isDisabled: boolean
}

/** Which options are shown, by state, by type, and whether they have a value. */
export function FilterMenu({ view: views, isDisabled }: Props): ReactNode {
  const say = useSay()
  const view = useStore(views)
  const count = activeFilterCount(view)

  function show(change: Partial<View>): void {
    views.set({ ...views.get(), ...change })
  }

  return (
    <MenuButton
      icon="filter"
      label={say('toolbar.filter')}
      count={count}
      isDisabled={isDisabled}
      sections={[
        {
          heading: say('filter.state'),
          items: stateFilters.map((state) => ({
            kind: 'radio',
            name: say(`filter.state.${state}`),
            isChecked: view.state === state,
            onPress: () => show({ state }),
          })),
        },
        {
          heading: say('filter.kind'),
          items: kindFilters.map((kind) => ({
            kind: 'radio',
            name: kind === 'any' ? say('filter.kind.any') : say(`kind.${kind}`),
            isChecked: view.kind === kind,
            onPress: () => show({ kind }),
          })),
        },
        {
          items: [
            {
              kind: 'checkbox',
              name: say('settings.hideEmptied'),
              isChecked: view.hidesEmptied,
              onPress: () => show({ hidesEmptied: !view.hidesEmptied }),
            },
            {
              kind: 'item',
              name: say('grid.showAll'),
              isDisabled: !isFiltered(view),
              onPress: () => views.set(clearFilters(views.get())),
            },
          ],
        },
      ]}
    />
  )
}
