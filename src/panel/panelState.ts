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
  readonly isJson: boolean
  readonly isReadOnly: boolean
  /** The name of the text to assistive technology. */
  readonly label: string
  readonly phrases: Readonly<Record<string, string>>
  /** The problems of the text as it stands, asked for when nothing was typed for a moment. */
  readonly check: (text: string) => readonly Diagnostic[]
  /** Whether something to be pasted or dropped is kept out. */
  readonly refuses: (pasted: string) => boolean
}

/** How long nothing is typed before the text is checked, in milliseconds. */
const pause = 400

const wrapping = new Compartment()

export function wrapLines(wraps: boolean): Extension {
  return wraps ? EditorView.lineWrapping : []
}

export function setWrapping(view: EditorView, wraps: boolean): void {
  view.dispatch({ effects: wrapping.reconfigure(wrapLines(wraps)) })
}

const jsonTools: Extension = [
  // Code, and the line numbers beside it, run from left to right in every language.
  EditorView.theme({ '.cm-scroller': { direction: 'ltr' } }),
  json(),
  lineNumbers(),
  codeFolding(),
  foldGutter(),
  bracketMatching(),
  keymap.of(foldKeymap),
]

/** Enter in a string adds a line feed and nothing else: indenting would change its blanks. */
const stringTools: Extension = keymap.of([{ key: 'Enter', run: insertNewline, shift: insertNewline }])

/** Leaves several cursors for one. A single selection stays, so that Escape still reaches the dialog. */
function leaveCursors(view: EditorView): boolean {
  const { ranges, main } = view.state.selection
  if (ranges.length === 1) return false
  view.dispatch({ selection: EditorSelection.create([main]) })
  return true
}

const keys: Extension = keymap.of([
  ...searchKeymap,
  ...historyKeymap,
  ...defaultKeymap.filter(({ key }) => key !== 'Escape'),
  { key: 'Escape', run: leaveCursors },
  { key: 'F8', run: nextDiagnostic },
])

function refusal(refuses: PanelText['refuses']): Extension {
  function keepOut(event: ClipboardEvent | DragEvent, data: DataTransfer | null): boolean {
    if (!refuses(data?.getData('text/plain') ?? '')) return false
    event.preventDefault()
    return true
  }
  return EditorView.domEventHandlers({
    paste: (event) => keepOut(event, event.clipboardData),
    drop: (event) => keepOut(event, event.dataTransfer),
  })
}

/**
 * The text with all that CodeMirror is to do for it.
 *
 * The text comes back as it is, code unit by code unit: only \n breaks a line, and pasted line breaks become \n.
 */
export function panelState(panel: PanelText): EditorState {
  const { text, isJson, isReadOnly, label, check } = panel
  return EditorState.create({
    doc: text,
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
      // Applying is the dialog's, which hears of the key as well.
      keymap.of([{ key: 'Mod-Enter', run: () => true, scope: 'editor search-panel' }]),
      isJson ? jsonTools : stringTools,
      refusal(panel.refuses),
      history(),
      drawSelection(),
      highlightSpecialChars(),
      literalSearch,
      isReadOnly ? [] : linter((view) => check(view.state.doc.toString()), { delay: pause }),
      keys,
      wrapping.of(wrapLines(!isJson)),
      panelTheme,
    ],
  })
}
