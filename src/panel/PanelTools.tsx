import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import type { PanelEditor } from './panelEditor.ts'

interface Props {
  readonly editor: PanelEditor
  readonly isReadOnly: boolean
}

/** What can be done with the text as a whole. */
export function PanelTools({ editor, isReadOnly }: Props): ReactNode {
  const say = useSay()
  const wraps = useStore(editor.wraps)
  return (
    <div className="panel-tools">
      {editor.isJson && !isReadOnly && (
        <button type="button" className="button panel-tool" onClick={editor.format}>
          {say('panel.format')}
        </button>
      )}
      <button type="button" className="button panel-tool" aria-pressed={wraps} onClick={editor.toggleWrap}>
        {say('panel.wrap')}
      </button>
      {editor.isJson && (
        <>
          <button type="button" className="button panel-tool" onClick={editor.fold}>
            {say('panel.foldAll')}
          </button>
          <button type="button" className="button panel-tool" onClick={editor.unfold}>
            {say('panel.unfoldAll')}
          </button>
        </>
      )}
    </div>
  )
}
