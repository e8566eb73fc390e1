import type { ReactNode } from 'react'
import { useSay } from '../messages/Messages.tsx'
import { useStore } from '../state/useStore.ts'
import type { PanelEditor } from './panelEditor.ts'

interface Props {
  readonly editor: PanelEditor
  readonly isReadOnly: boolean
}

/** The buttons that affect the text as a whole. */
export function PanelTools({ editor, isReadOnly }: Props): ReactNode {
  const say = useSay()
  const isWrapped = useStore(editor.isWrapped)
  return (
    <div className="panel-tools">
      {editor.isJson && !isReadOnly && (
        <button type="button" className="button panel-tool" onClick={editor.format}>
          {say('panel.format')}
        </button>
      )}
      <button
        type="button"
        className="button panel-tool"
        aria-pressed={isWrapped}
        onClick={editor.toggleWrap}
      >
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
