import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../messages/Messages.tsx'
import { displayText } from '../value/displayText.ts'
import { kindOf, type OptionValue } from '../value/optionValue.ts'
import { kindName } from '../wording/kindName.ts'
import type { ImportRow } from './previewImport.ts'

interface Props {
  readonly row: ImportRow
  /** Undefined takes the row as it was read. */
  readonly onChoose: (value: OptionValue | undefined) => void
}

/** What the text of a row may mean, each as a button that stays pressed while it is taken so. */
export function RowSuggestions({ row, onChoose }: Props): ReactNode {
  const say = useSay()
  const { suggestions, value } = row
  const { source } = row.read
  if (suggestions.length === 0 || !('text' in source)) return null
  return (
    <div role="group" aria-label={row.key} className="transfer-suggestions">
      {suggestions.length > 1 && (
        <p className="transfer-hint">{say('import.ambiguous', { text: displayText(source.text, 40) })}</p>
      )}
      {suggestions.map((suggestion) => (
        <Button
          key={displayText(suggestion, 40)}
          variant="plain"
          size="small"
          aria-pressed={value === suggestion}
          onPress={() => onChoose(value === suggestion ? undefined : suggestion)}
        >
          {say('import.suggest', {
            kind: kindName(say, kindOf(suggestion)),
            value: displayText(suggestion, 40),
          })}
        </Button>
      ))}
    </div>
  )
}
