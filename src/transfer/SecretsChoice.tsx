import type { ReactNode } from 'react'
import { useSay, useSaySettings } from '../messages/Messages.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'

interface Props {
  /** The keys of the secrets. */
  readonly keys: readonly string[]
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

/** The choice whether secrets are exported; as long as they are not, it is told which are left out. */
export function SecretsChoice({ keys, isChosen, onChange }: Props): ReactNode {
  const say = useSay()
  const saySettings = useSaySettings()
  return (
    <>
      <Checkbox
        label={saySettings('protected.include')}
        checked={isChosen}
        onChange={(event) => onChange(event.target.checked)}
      />
      {!isChosen && (
        <p className="transfer-hint">
          {saySettings('protected.leftOut', { keys: keys.join(say('list.separator')) })}
        </p>
      )}
    </>
  )
}
