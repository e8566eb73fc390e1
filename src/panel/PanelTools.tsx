import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import type { PanelEditor } from './panelEditor.ts'

interface Props {
  readonly editor: PanelEditor
  readonly isReadOnly: boolean
  /** Shows a string as the JSON that it holds, or as text; undefined where it holds none. */
  readonly onChangeForm: (() => void) | undefined
}

/** The buttons that affect the text as a whole. */
export function PanelTools({ editor, isReadOnly, onChangeForm }: Props): ReactNode {
  const say = useSay()
  const isWrapped = useStore(editor.isWrapped)
  return (
    <div className="panel-tools">
      {editor.isJson && !isReadOnly && (
        <Button variant="plain" size="small" onPress={editor.format}>
          {say('panel.format')}
        </Button>
      )}
      {onChangeForm !== undefined && (
        <Button variant="plain" size="small" aria-pressed={!editor.isInString} onPress={onChangeForm}>
          {say('panel.asText')}
        </Button>
      )}
      <Button variant="plain" size="small" aria-pressed={isWrapped} onPress={editor.toggleWrap}>
        {say('panel.wrap')}
      </Button>
      {editor.isJson && (
        <>
          <Button variant="plain" size="small" onPress={editor.fold}>
            {say('panel.foldAll')}
          </Button>
          <Button variant="plain" size="small" onPress={editor.unfold}>
            {say('panel.unfoldAll')}
          </Button>
        </>
      )}
    </div>
  )
}
