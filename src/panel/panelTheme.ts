import { HighlightStyle, syntaxHighlighting } from '@codemirror/language'
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { tags } from '@lezer/highlight'

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--app-text-link)' },
  { tag: tags.string, color: 'var(--app-text-success)' },
  { tag: tags.number, color: 'var(--app-text-warning)' },
  { tag: [tags.bool, tags.null], color: 'var(--app-text-secondary)', fontStyle: 'italic' },
])

const control = {
  height: '28px',
  padding: '0 8px',
  font: '400 13px/1 var(--ui-font-family)',
  color: 'var(--ui-color-base-1)',
  backgroundColor: 'var(--ui-color-bg-content-primary)',
  backgroundImage: 'none',
  border: '1px solid var(--app-control-line)',
  borderRadius: 'var(--ui-radius-input)',
}

const focusRing = { outline: '2px solid var(--app-focus)', outlineOffset: '1px' }

/** Only custom properties: they are inherited by the shadow root and change with the theme of the app. */
const theme = EditorView.theme({
  '&': { height: '100%', color: 'var(--ui-color-base-1)' },
  '&.cm-focused': { outline: 'none' },
  // Above the gutter and the search panel, which would cover an outline.
  '&.cm-focused::after': {
    content: '""',
    position: 'absolute',
    inset: '0',
    zIndex: '400',
    pointerEvents: 'none',
    border: '2px solid var(--app-focus)',
  },
  '.cm-scroller': { font: '13px/1.5 var(--ui-font-family-mono)', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--ui-color-base-1)', padding: '8px 0' },
  '.cm-line': { padding: '0 12px 0 8px' },
  '&.cm-editor .cm-cursor': { borderLeft: '2px solid var(--ui-color-base-1)' },
  '&.cm-editor > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'var(--ui-color-divider-accent)',
  },
  '&.cm-editor.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'color-mix(in srgb, var(--app-focus) 28%, transparent)',
  },
  '.cm-gutters': {
    color: 'var(--app-text-secondary)',
    backgroundColor: 'var(--ui-color-bg-content-secondary)',
    border: '0 solid var(--ui-color-divider-accent)',
    borderInlineEndWidth: '1px',
  },
  '.cm-foldGutter .cm-gutterElement': { width: '18px', textAlign: 'center', cursor: 'pointer' },
  '.cm-foldPlaceholder': {
    margin: '0 2px',
    padding: '0 6px',
    color: 'var(--app-text-link)',
    backgroundColor: 'var(--ui-color-accent-soft-blue-2)',
    border: '1px solid var(--app-control-line)',
  },
  '.cm-specialChar': { color: 'var(--app-text-danger)' },
  '&.cm-editor .cm-matchingBracket': {
    backgroundColor: 'transparent',
    outline: '1px solid var(--app-control-line)',
  },
  '&.cm-editor .cm-nonmatchingBracket': { color: 'var(--app-text-danger)', backgroundColor: 'transparent' },
  '.cm-searchMatch': {
    backgroundColor: 'var(--ui-color-accent-soft-orange-2)',
    outline: '1px solid var(--app-control-line)',
  },
  '.cm-searchMatch-selected': { outline: '2px solid var(--app-focus)' },
  '.cm-panels': {
    color: 'var(--ui-color-base-1)',
    backgroundColor: 'var(--ui-color-bg-content-tertiary)',
    border: '0 solid var(--ui-color-divider-accent)',
  },
  '.cm-panels.cm-panels-top': {
    borderBottomWidth: '1px',
    borderBottomColor: 'var(--ui-color-divider-accent)',
  },
  '.cm-panel.cm-search, .cm-dialog': {
    padding: '6px 8px',
    paddingInlineEnd: '36px',
    font: '13px/1.4 var(--ui-font-family)',
  },
  // Three lines: the query, its options and the replacement. The empty pseudo-elements break the lines.
  '.cm-panel.cm-search': { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', alignItems: 'center' },
  '.cm-panel.cm-search br': { display: 'none' },
  '.cm-panel.cm-search::before, .cm-panel.cm-search::after': { content: '""', flexBasis: '100%', order: '1' },
  '.cm-panel.cm-search label': { order: '2' },
  '.cm-panel.cm-search::after': { order: '3' },
  '.cm-panel.cm-search [name=replace], .cm-panel.cm-search [name=replaceAll]': { order: '4' },
  '.cm-panel.cm-search :is(.cm-textfield, .cm-button, label)': { margin: '0' },
  '.cm-panel label': {
    display: 'inline-flex',
    gap: '4px',
    alignItems: 'center',
    fontSize: '13px !important',
  },
  '.cm-panel .cm-textfield, .cm-panel .cm-button': control,
  '.cm-panel .cm-textfield': { maxWidth: '100%' },
  '.cm-panel .cm-textfield::placeholder': { color: 'var(--app-text-secondary)', opacity: '1' },
  '.cm-panel .cm-button': { cursor: 'pointer' },
  '.cm-panel .cm-button:hover': { backgroundColor: 'var(--ui-color-bg-content-secondary)' },
  '.cm-panel .cm-button:active': { backgroundImage: 'none' },
  '.cm-panel [name=close], .cm-dialog-close': {
    top: '4px !important',
    insetInline: 'auto 6px !important',
    width: '28px',
    height: '28px',
    color: 'inherit',
    fontSize: '18px !important',
    cursor: 'pointer',
  },
  '.cm-panel :focus-visible': focusRing,
  '.cm-tooltip': {
    color: 'var(--ui-color-base-1)',
    backgroundColor: 'var(--ui-color-bg-content-primary)',
    border: '1px solid var(--app-control-line)',
    borderRadius: 'var(--ui-radius-input)',
  },
  '.cm-diagnostic': { font: '13px/1.4 var(--ui-font-family)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--app-text-danger)' },
  // Instead of CodeMirror's own underline, which is an image in a data: URL.
  '.cm-lintRange.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--app-text-danger)',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintPoint-error:after': { borderBottomColor: 'var(--app-text-danger)' },
  '@media (forced-colors: active)': {
    '.cm-selectionLayer .cm-selectionBackground': {
      background: 'transparent !important',
      outline: '1px solid Highlight',
    },
  },
  '@media (prefers-reduced-motion: reduce)': {
    '.cm-cursorLayer': { animation: 'none !important' },
  },
})

/** The look of the text editor. */
export const panelTheme: Extension = [theme, syntaxHighlighting(highlighting)]
