import { editedProblem } from '../wording/editProblem.ts'
import type { Say } from '../messages/say.ts'
import type { PanelProblem } from './panelProblem.ts'

/** The sentence for a text that cannot be applied, with the line and column if the problem has a position. */
export function problemSentence(say: Say, problem: PanelProblem): string {
  return problem.kind === 'paste-too-large' ? say('editor.tooLarge') : editedProblem(say, problem)
}
