import { defaultKeymap, history, historyKeymap, insertNewline } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import { bracketMatching, codeFolding, foldGutter, foldKeymap } from '@codemirror/language'
import { type Diagnostic, diagnosticCount, linter, nextDiagnostic } from '@codemirror/lint'
import { searchKeymap } from '@codemirror/search'
import { Compartment, EditorSelection, EditorState, type Extension } from '@codemirror/state'
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view'
import { literalSearch } from './literalSearch.ts'
import { panelTheme } from './panelTheme.ts'

export interface PanelText {
  readonly text: string
  /** Where the caret stands at first, in code units. */
  readonly caret: number
  readonly isJson: boolean
  readonly isReadOnly: boolean
  /** The accessible name of the text. */
  readonly label: string
  readonly phrases: Readonly<Record<string, string>>
  /** Returns the problems of the text; called after a pause in typing. */
  readonly check: (text: string) => readonly Diagnostic[]
  /** Called after each change of the text. */
  readonly onChange: () => void
  /** Whether a pasted or dropped text must not be inserted. */
  readonly rejectsPaste: (pasted: string) => boolean
}

/** The pause in typing after which the text is checked. */
const checkDelayMs = 400

const wrapping = new Compartment()

function lineWrapping(isWrapped: boolean): Extension {
  return isWrapped ? EditorView.lineWrapping : []
}

export function setWrapping(view: EditorView, isWrapped: boolean): void {
  view.dispatch({ effects: wrapping.reconfigure(lineWrapping(isWrapped)) })
}

const jsonTools: Extension = [
  // Code and line numbers are left to right in every language.
  EditorView.theme({ '.cm-scroller': { direction: 'ltr' } }),
  json(),
  lineNumbers(),
  codeFolding(),
  foldGutter(),
  bracketMatching(),
  keymap.of(foldKeymap),
]

/** Enter in a string inserts a line feed and nothing else: indentation would change the value. */
const stringTools: Extension = keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }])

/** Reduces several cursors to one. Does nothing with a single one, so that Escape still reaches the dialog. */
function reduceCursors(view: EditorView): boolean {
  const { ranges, main } = view.state.selection
  if (ranges.length === 1) return false
  view.dispatch({ selection: EditorSelection.create([main]) })
  return true
}

const keys: Extension = keymap.of([
  ...searchKeymap,
  ...historyKeymap,
  ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
  { key: 'Escape', run: reduceCursors },
  { key: 'F8', run: nextDiagnostic },
])

function pasteFilter(rejectsPaste: PanelText['rejectsPaste']): Extension {
  function filter(event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean {
    if (!rejectsPaste(data?.getData('text/plain') ?? '')) return false
    event.preventDefault()
    return true
  }
  return EditorView.domEventHandlers({
    paste: (event) => filter(event, event.clipboardData),
    drop: (event) => filter(event, event.dataTransfer),
  })
}

/**
 * The state of CodeMirror for a text.
 *
 * The text comes back unchanged, code unit by code unit: only \n is a line break, and pasted line breaks become \n.
 */
export function panelState(panel: PanelText): EditorState {
  const { text, isJson, isReadOnly, label, check } = panel
  return EditorState.create({
    doc: text,
    selection: { anchor: panel.caret },
    extensions: [
      EditorState.lineSeparator.of('\n'),
      EditorState.readOnly.of(isReadOnly),
      EditorState.allowMultipleSelections.of(true),
      EditorState.phrases.of(panel.phrases),
      EditorView.contentAttributes.of((view) => ({
        'aria-label': label,
        dir: isJson ? 'ltr' : 'auto',
        tabindex: '0',
        'aria-invalid': String(diagnosticCount(view.state) > 0),
      })),
      EditorView.clipboardInputFilter.of((pasted) => pasted.replace(/\r\n?/g, '\n')),
      // Does nothing: the dialog handles the key.
      keymap.of([{ key: 'Mod-Enter', run: () => true, scope: 'editor search-panel' }]),
      isJson ? jsonTools : stringTools,
      pasteFilter(panel.rejectsPaste),
      EditorView.updateListener.of(({ docChanged }) => {
        if (docChanged) panel.onChange()
      }),
      history(),
      drawSelection(),
      highlightSpecialChars(),
      literalSearch,
      isReadOnly ? [] : linter((view) => check(view.state.doc.toString()), { delay: checkDelayMs }),
      keys,
      wrapping.of(lineWrapping(!isJson)),
      panelTheme,
    ],
  })
}
