import type { Say } from '../messages/say.ts'

/** Translations of CodeMirror's own texts by its English phrases, in which $ is a placeholder. */
export function panelPhrases(say: Say): Readonly<Record<string, string>> {
  return {
    Find: say('panel.find'),
    Replace: say('panel.replace'),
    next: say('panel.findNext'),
    previous: say('panel.findPrevious'),
    all: say('panel.findAll'),
    'match case': say('panel.matchCase'),
    regexp: say('panel.regexp'),
    'by word': say('panel.byWord'),
    replace: say('panel.replaceOne'),
    'replace all': say('panel.replaceAll'),
    close: say('panel.close'),
    'current match': say('panel.currentMatch'),
    'on line': say('panel.onLine'),
    'replaced match on line $': say('panel.replacedOne', { line: '$' }),
    'replaced $ matches': say('panel.replacedAll', { matches: '$' }),
    'Go to line': say('panel.goToLine'),
    go: say('panel.go'),
    'Fold line': say('panel.foldLine'),
    'Unfold line': say('panel.unfoldLine'),
    'Folded lines': say('panel.foldedLines'),
    'Unfolded lines': say('panel.unfoldedLines'),
    to: say('panel.to'),
    'folded code': say('panel.foldedPart'),
    unfold: say('panel.unfold'),
    'Selection deleted': say('panel.selectionDeleted'),
    'Control character': say('panel.controlCharacter'),
  }
}
