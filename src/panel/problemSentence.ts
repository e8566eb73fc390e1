import { editProblem, unsendableProblem } from '../grid/cells/editProblem.ts'
import type { Say } from '../messages/Messages.tsx'
import type { PanelProblem } from './readPanelText.ts'

/** The sentence for a text that cannot be applied, with its line and column where it has them. */
export function problemSentence(say: Say, problem: PanelProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return editProblem(say, problem.error)
    case 'unsendable':
      return unsendableProblem(say, problem.reason)
    case 'paste-too-large':
      return say('editor.tooLarge')
  }
}
